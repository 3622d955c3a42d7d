import { describe, expect, it } from 'vitest';
import { parseRankingAddress } from '../../frontend/src/address/ranking-address';
import { chosenOf, toggledPick } from '../../frontend/src/features/ranking/picks';
import { largestRate, rateText } from '../../frontend/src/features/ranking/ranking-money';
import { marksOf, standings } from '../../frontend/src/features/ranking/standings';
import { aRankingRow } from './ranking-rows';

describe('what is ticked', () => {
  it('comes and goes, and a sixth does not come', () => {
    expect(toggledPick([], 'a')).toEqual(['a']);
    expect(toggledPick(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggledPick(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(toggledPick(['a', 'b', 'c', 'd', 'e'], 'e')).toEqual(['a', 'b', 'c', 'd']);
  });
  it('comes through the address, each once; of too many the first five stand side by side', () => {
    const { compare = [] } = parseRankingAddress({ compare: 'a,b,a,,c,d,e,f,g' });
    expect(compare).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(chosenOf(compare)).toEqual({ codes: ['a', 'b', 'c', 'd', 'e'], over: 2 });
    expect(parseRankingAddress({ compare: ',', pick: 7, per: 'head' })).toEqual({});
    expect(parseRankingAddress({ per: 'member', pick: ['a', 'b'] })).toEqual({ per: 'member', pick: ['a', 'b'] });
  });
});

describe('best and weakest', () => {
  it.each([
    [[3, 1, 2], ['best', 'worst', null]],
    [[3, 3, 1], ['best', 'best', 'worst']],
    [[null, 5, 7], [null, 'worst', 'best']],
    [[5, 5, 5], [null, null, null]],
    [[null, 5], [null, null]],
    [[null, null], [null, null]],
    [[0.1 + 0.2, 0.3], [null, null]],
  ])('of %o are %o', (values, told) => {
    expect(standings(values)).toEqual(told);
  });
  it('stand on lanes of their own where their marks would hide each other', () => {
    expect(marksOf([50, 52, null, 90, 51], 5)).toEqual([{ of: 0, at: 50, lane: 0 }, { of: 4, at: 51, lane: 1 }, { of: 1, at: 52, lane: 2 }, { of: 3, at: 90, lane: 0 }]);
  });
});

describe('an amount', () => {
  const row = aRankingRow({ revenue: '53884710.14', members: 17, fiscalSpent: '12393430.77', contracts: null });
  it('is told whole, for each member, or for each million of fiscal money, from its parts', () => {
    expect(rateText(row, 'revenue', undefined)).toBe('53884710.14');
    expect(rateText(row, 'revenue', 'member')).toBe('3169688.83');
    expect(rateText(row, 'revenue', 'million')).toBe('4347844.53');
    expect(rateText(row, 'fiscalSpent', 'million')).toBe('12393430.77');
  });
  it('is missing where nothing was recorded or there is nothing to divide by', () => {
    expect(rateText(row, 'contracts', 'member')).toBeNull();
    expect(rateText({ ...row, fiscalSpent: null }, 'revenue', 'million')).toBeNull();
    expect(rateText({ ...row, fiscalSpent: '0.00' }, 'revenue', 'million')).toBeNull();
    expect(rateText({ ...row, members: 0 }, 'revenue', 'member')).toBeNull();
  });
  it('of the largest row chooses the scale of its column', () => {
    const small = aRankingRow({ revenue: '900', members: 1 });
    expect(largestRate([row, small], 'revenue', undefined)).toBe('53884710.14');
    expect(largestRate([{ ...row, members: 100_000 }, small], 'revenue', 'member')).toBe('900.00');
    expect(largestRate([], 'revenue', undefined)).toBeNull();
  });
});
