import { describe, expect, it } from 'vitest';
import { amountText, columnScale, exactYuan } from '../../frontend/src/format/amount';
import { dateInProse, momentText } from '../../frontend/src/format/date-text';
import { groupDigits, shiftLeft } from '../../frontend/src/format/group-digits';
import { changeOf, decimalTextShown, numberText, percentChange, percentText } from '../../frontend/src/format/number-text';
import { ratioOf } from '../../frontend/src/format/ratio';

describe('an amount', () => {
  it.each([
    ['0.00', 'wan', '0.00'],
    ['0.01', 'wan', '0.00'],
    ['50.00', 'wan', '0.01'],
    ['49.99', 'wan', '0.00'],
    ['713400.00', 'wan', '71.34'],
    ['12345678.90', 'wan', '1,234.57'],
    ['-12345.00', 'wan', '−1.23'],
    ['-12350.00', 'wan', '−1.24'],
    ['-0.01', 'wan', '0.00'],
    ['598000000.00', 'yi', '5.98'],
    ['99999999999999999.99', 'yi', '1,000,000,000.00'],
    ['1005000.00', 'yi', '0.01'],
    ['1234.5', 'yuan', '1,234.50'],
  ] as const)('of %s 元 in %s reads %s', (yuan, scale, text) => {
    expect(amountText(yuan, scale)).toBe(text);
  });

  it('is shown in one scale for a whole column, by its largest', () => {
    expect(columnScale(['120000000.00', '300.00', null])).toBe('yi');
    expect(columnScale(['99999999.99', '-99999999.99'])).toBe('wan');
    expect(columnScale(['-100000000.00'])).toBe('yi');
    expect(columnScale(['0.50', '0.00'])).toBe('yuan');
    expect(columnScale(['0.00', null])).toBe('wan');
    expect(columnScale([])).toBe('wan');
  });

  it('keeps every digit for a title, beyond what a float holds', () => {
    expect(exactYuan('90071992547409931.07')).toBe('90,071,992,547,409,931.07');
  });

  it('that is no decimal number is refused', () => {
    expect(() => amountText('12,3', 'wan')).toThrow(RangeError);
    expect(() => groupDigits('1e9')).toThrow(RangeError);
    expect(() => shiftLeft('', 4)).toThrow(RangeError);
  });
});

describe('a number', () => {
  it.each([
    [67.225, 2, '67.23'],
    [1.005, 2, '1.01'],
    [-0.04, 1, '0.0'],
    [-2.35, 1, '−2.4'],
    [0, 0, '0'],
    [1e-7, 1, '0.0'],
    [1234567.5, 0, '1,234,568'],
    [0.1 + 0.2, 1, '0.3'],
  ])('%d at %i decimals reads %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });

  it('of percent has one decimal, and decimal text is rounded as text', () => {
    expect(percentText(71.25)).toBe('71.3');
    expect(decimalTextShown('9007199254740993.5', 0)).toBe('9,007,199,254,740,994');
  });
});

describe('a change', () => {
  it('that rounds to zero is level, from either side', () => {
    expect(changeOf(0.04, 1)).toEqual({ direction: 'level', size: '0.0' });
    expect(changeOf(-0.04, 1)).toEqual({ direction: 'level', size: '0.0' });
    expect(changeOf(0.05, 1)).toEqual({ direction: 'up', size: '0.1' });
    expect(changeOf(-1234.5, 0)).toEqual({ direction: 'down', size: '1,235' });
  });

  it('in percent needs a year before that is not zero, and a loss halved is a gain', () => {
    expect(percentChange(5, 0)).toBeNull();
    expect(percentChange(null, 4)).toBeNull();
    expect(percentChange(5, null)).toBeNull();
    expect(percentChange(-1, -2)).toBe(50);
  });
});

describe('a ratio', () => {
  it.each([
    ['2', '3', 100, 1, '66.7'],
    ['1', '8', 100, 1, '12.5'],
    ['0.05', '100', 100, 1, '0.1'],
    ['0', '7', 100, 1, '0.0'],
    ['-1', '3', 1, 2, '-0.33'],
    ['90071992547409931.07', '90071992547409931.07', 100, 1, '100.0'],
    ['123456789.00', '2', 0.0001, 2, '6172.84'],
  ])('%s ÷ %s × %i at %i decimals reads %s', (...[numerator, denominator, scale, digits, text]) => {
    expect(ratioOf({ numerator, denominator }, scale, digits)).toBe(text);
  });

  it('has no value over zero', () => {
    expect(ratioOf({ numerator: '5', denominator: '0.00' }, 100, 1)).toBeNull();
  });
});

describe('a date', () => {
  it('is a calendar date wherever the reader sits', () => {
    expect(dateInProse('2026-03-01')).toBe('2026年3月1日');
    expect(dateInProse('no date')).toBe('no date');
  });

  it('with a clock is told in the time of the city', () => {
    expect(momentText('2026-06-30T18:05:59.000Z', 'Asia/Shanghai')).toBe('2026-07-01 02:05');
    expect(momentText('soon', 'Asia/Shanghai')).toBe('soon');
  });
});
