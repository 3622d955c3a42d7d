import { expect, test } from 'vitest';
import { addDecimal, subtractDecimal, timesDecimal } from '../../../etl/src/mapping/decimal-text.js';
import { readDateText } from '../../../etl/src/mapping/date-dialect.js';
import { numberDialect, readPercent } from '../../../etl/src/mapping/number-dialect.js';
import { patternFault } from '../../../etl/src/mapping/safe-pattern.js';
import { CentSum, isSubtotalWord } from '../../../etl/src/mapping/subtotal.js';

const REFUSED = expect.objectContaining({ message: expect.stringMatching(/请/u) });
const date = (text: string, dialect: object = {}) => readDateText(text, '日期', { order: 'ymd', months: 'refuse', timeZone: 'Asia/Shanghai', ...dialect });

test.each([
  ['2024-03-05', '2024-03-05'], ['20240305', '2024-03-05'], ['２０２４０３０５', '2024-03-05'], ['4 November 2015', '2015-11-04'], ['Nov 4th, 2015', '2015-11-04'], ['4-Sept-2015', '2015-09-04'],
  ['2024-03-05 13:01', '2024-03-05'], ['2024/3/5 23:59:59.123', '2024/3/5'], ['2024-03-05T00:00:00Z', '2024-03-05'], ['2024-03-05T16:00:00Z', '2024-03-06'], ['2024-03-05T23:30:00+08:00', '2024-03-05'],
  ['2024-03-05T9:30:00-05:00', '2024-03-05'], ['31/12/2015', '2015-12-31'], ['12/31/2015', '2015-12-31'], ['05.05.2015', '2015-05-05'],
])('%s is %s', (text, day) => {
  expect(date(text)).toBe(day);
});

test('figures that do not tell are asked for, and months alone are never made into days by themselves', () => {
  for (const text of ['03/04/2015', '45123', '45123.5', '2024年3月', '2024-03', '202403', 'March 2024']) expect(date(text)).toEqual(REFUSED);
  expect([date('03/04/2015', { order: 'dmy' }), date('03/04/2015', { order: 'mdy' })]).toEqual(['2015-04-03', '2015-03-04']);
  expect([date('2024年2月', { months: 'end' }), date('2024-02', { months: 'start' }), date('February 2023', { months: 'end' })]).toEqual(['2024-02-29', '2024-02-01', '2023-02-28']);
  for (const text of ['待定', '2024年13月', 'Foo 2024', '4 Foo 2015']) expect(date(text, { months: 'start' })).toBe(text);
});

test('numbers are read by one way of writing, and another way is refused rather than guessed', () => {
  const comma = numberDialect({ decimal: ',', grouping: '.' });
  expect(['1963982,50', '1.963.982,50', '-1,5', '１２，５', '12,5 万元', '7'].map((text) => comma.read(text, '金额'))).toEqual(['1963982.50', '1963982.50', '-1.5', '12.5', '12.5 万元', '7']);
  for (const text of ['1,963,982.50', '1.96', '12.5', '1,2,3', '1.2345,6']) expect(comma.read(text, '金额')).toEqual(REFUSED);
  const swiss = numberDialect({ decimal: '.', grouping: "'" });
  expect([swiss.read("1'234.5", '金额'), swiss.read('1’234', '金额')]).toEqual(['1234.5', '1234']);
  expect(swiss.read('1,234', '金额')).toEqual(REFUSED);
  expect(numberDialect({ decimal: ',', grouping: ',' }).read('1,234', '金额')).toBe('1.234');
  expect(numberDialect({ decimal: '.', grouping: ' ' }).read('1\u00a0234 567.8', '金额')).toBe('1234567.8');
  expect([comma.read('', '金额'), comma.read('—', '金额')]).toEqual(['', '—']);
});

test('a percent is a ratio or points as the profile says, and never guessed', () => {
  const read = (text: string, percent: 'ratio' | 'points' | undefined, isNumberCell = false) => readPercent(text, '占比', { percent, isNumberCell });
  expect([read('12.5%', 'ratio'), read('12.5％', 'points'), read('0.1%', 'ratio'), read('100%', 'ratio'), read('0.125', 'ratio', true), read('3', undefined)]).toEqual(['0.125', '12.5', '0.001', '1', '0.125', '3']);
  expect([read('12.5%', undefined), read('0.125', 'points', true)]).toEqual([REFUSED, REFUSED]);
});

test('decimal texts are added, taken away and multiplied exactly', () => {
  expect([addDecimal('0.1', '0.2'), subtractDecimal('1,234.50', '0.005'), timesDecimal('0.1', '１.５'), addDecimal('9007199254740993', '1')]).toEqual(['0.3', '1234.495', '0.15', '9007199254740994']);
  expect(() => addDecimal('x', '1')).toThrow(RangeError);
});

test('patterns that could hang a load are refused', () => {
  for (const pattern of ['(a+)+$', '(a|a)*b', '(?=a)', '(', 'a*b*c*', '(x)\\1', '(ab){3}']) expect(patternFault(pattern)).toMatch(/请/u);
  for (const pattern of ['^[A-Z]{2}-\\d+$', '\\(\\d+\\)', '.*合计', '[+*]+']) expect(patternFault(pattern)).toBeNull();
});

test('words of sums are told from names, and sums are exact beyond 2^53', () => {
  for (const word of ['合计', ' 小 计：', '本年合计', '总计（万元）', 'Total', 'sub-total:', 'GRAND TOTAL']) expect([word, isSubtotalWord(word)]).toEqual([word, true]);
  for (const word of ['', '合计科技有限公司', '会计', '设计费', 'totally', '统计局', 'V1']) expect([word, isSubtotalWord(word)]).toEqual([word, false]);
  const sum = new CentSum();
  for (let count = 0; count < 5; count += 1) sum.add('99999999999999.99');
  sum.add('-0.01');
  sum.add('0.03');
  expect(sum.cents).toBe(49_999_999_999_999_997n);
});
