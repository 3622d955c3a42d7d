import { describe, expect, it } from 'vitest';
import { shareText } from '../../frontend/src/ui/panels/share-text';
import { waterfallOf } from '../../frontend/src/ui/panels/fund-waterfall';

const stepsOf = (...[planned = '0.00', allocated = '0.00', spent = '0.00', refunded = '0.00']: readonly string[]) => waterfallOf({ planned, allocated, spent, refunded });

describe('the waterfall', () => {
  it('leads from the budget over what was allocated and spent to the balance', () => {
    const { steps, balance, zero } = stepsOf('1000.00', '800.00', '500.00', '20.00');
    expect(steps.map(({ code, amount, kind }) => [code, amount, kind])).toEqual([
      ['planned', '1000.00', 'planned'], ['unallocated', '200.00', null], ['allocated', '800.00', 'allocated'],
      ['spent', '500.00', 'spent'], ['refunded', '20.00', 'refunded'], ['balance', '320.00', null],
    ]);
    expect(steps.map(({ start, end }) => [start, end])).toEqual([[0, 1], [0.8, 1], [0, 0.8], [0.3, 0.8], [0.3, 0.32], [0, 0.32]]);
    expect([balance, zero]).toEqual(['320.00', 0]);
  });

  it('goes below zero where more was spent than allocated', () => {
    const { steps, balance, zero } = stepsOf('100.00', '100.00', '150.00');
    expect(balance).toBe('-50.00');
    expect(zero).toBeCloseTo(1 / 3, 5);
    expect(steps.at(-1)?.start).toBe(0);
    for (const { start, end } of steps) expect(start).toBeLessThanOrEqual(end);
  });

  it('says so where more was allocated than planned', () => {
    expect(stepsOf('100.00', '130.00', '0.00').steps[1]).toMatchObject({ code: 'overallocated', amount: '30.00', look: 'rise' });
  });

  it('keeps every 分 of sums that a float would lose', () => {
    expect(stepsOf('9007199254740993.01', '9007199254740993.01', '0.02').balance).toBe('9007199254740992.99');
  });

  it('has no length without money', () => {
    expect(stepsOf('0.00', '0.00', '0.00').steps.every(({ start, end }) => start === 0 && end === 0)).toBe(true);
  });

  it('refuses what is no amount', () => {
    expect(() => stepsOf('1e5', '0.00', '0.00')).toThrow(RangeError);
  });
});

describe('a share of the budget', () => {
  it.each([['1.00', '3.00', '33.3'], ['-50.00', '100.00', '−50.0'], ['2.00', '2.00', '100.0']])('%s of %s is %s %%', (part, whole, text) => {
    expect(shareText(part, whole, (percent) => percent)).toBe(text);
  });

  it('is none without a budget', () => {
    expect(shareText('1.00', '0.00', (percent) => percent)).toBeNull();
  });
});
