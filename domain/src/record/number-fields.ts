import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { moneyUnitNamed, splitMoneyUnit } from '../jurisdiction/money-units.js';
import { accepted, asKept, type Field, isEmptyMark, normaliseText, type ReadContext, type Reading, refused } from './field.js';

interface Naming {
  readonly zh: string;
  readonly aliases?: readonly string[];
}

interface Bounds extends Naming {
  readonly min?: number;
  readonly max?: number;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/u;
const EXPONENT = /^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/u;
const DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;

const base = (options: Naming) => ({ zh: options.zh, aliases: options.aliases ?? [], required: true, choices: [] as readonly string[], tell: asKept });

const notANumber = (zh: string, cell: string): Reading<never> =>
  isEmptyMark(cell) ? refused('required', `“${zh}”不能为空`) : refused('not_a_number', `“${zh}”应为数字，现为“${cell}”，请只填数字`);

/** Moves the decimal point of plain decimal text to the right; exact, no floats. */
const shiftDecimal = (plain: string, places: number): string => {
  const negative = plain.startsWith('-');
  const [whole = '', fraction = ''] = plain.replace(/^[+-]/u, '').split('.');
  const padded = fraction.padEnd(places, '0');
  const integer = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/u, '');
  const rest = padded.slice(places).replace(/0+$/u, '');
  return `${negative ? '-' : ''}${integer}${rest === '' ? '' : `.${rest}`}`;
};

const plainDecimal = (text: string): string | null => {
  if (NUMBER.test(text)) return text.replaceAll(',', '');
  if (!EXPONENT.test(text)) return null;
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const places = Number(exponent);
  return places >= 0 && places <= 15 ? shiftDecimal(mantissa, places) : null;
};

const unitMissing = (zh: string, { money: { units } }: Jurisdiction): Reading<never> => {
  const heads = units.slice(0, 2).map(({ name }) => `“${zh}（${name}）”`);
  return refused('unit_missing', `“${zh}”没有注明单位，请在表头写明，如${heads.join('或')}`);
};

const kept = (amount: string, zh: string, main: string): Reading<string> => {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (fraction.length > 2) return refused('out_of_range', `“${zh}”折合 ${amount} ${main}，小数超过两位${main === '元' ? '（不足一分）' : ''}，请核对`);
  if (whole.replace('-', '').length > 14) return refused('out_of_range', `“${zh}”超过百万亿${main}，请核对单位`);
  return accepted(`${whole}.${fraction.padEnd(2, '0')}`);
};

const readMoney = (cell: string, zh: string, context: ReadContext): Reading<string> => {
  const { money } = context.jurisdiction;
  const { number, unit } = splitMoneyUnit(normaliseText(cell), money);
  if (unit !== null && context.unit !== null && unit !== context.unit) {
    return refused('unit_conflict', `“${zh}”列声明单位为${context.unit}，单元格却写“${cell.trim()}”，请换算成${context.unit}后只填数字`);
  }
  const plain = plainDecimal(number);
  if (plain === null) return notANumber(zh, number);
  const declared = moneyUnitNamed(context.unit ?? unit ?? '', money);
  return declared === null ? unitMissing(zh, context.jurisdiction) : kept(shiftDecimal(plain, declared.shift), zh, money.units[0].name);
};

/** An amount, kept as decimal text in the main unit of the jurisdiction's money with two places. The unit comes from the column head or the cell and is never guessed. */
export const money = (options: Naming): Field<string> => ({
  ...base(options),
  column: 'Decimal(18, 2)',
  kind: 'money',
  read: (cell, context) => readMoney(cell, options.zh, context),
  tell: (amount, { money: { units } }) => `${amount.replace(/\B(?=(?:\d{3})+\.)/gu, ',')} ${units[0].name}`,
});

const inBounds = (value: number, options: Bounds): boolean => value >= (options.min ?? -Infinity) && value <= (options.max ?? Infinity);

const readNumber = (cell: string, options: Bounds): Reading<string> => {
  const text = normaliseText(cell);
  const plain = plainDecimal(text);
  if (plain === null) return notANumber(options.zh, text);
  if (!inBounds(Number(plain), options)) return refused('out_of_range', `“${options.zh}”为 ${plain}，应在 ${options.min ?? '不限'} 与 ${options.max ?? '不限'} 之间`);
  if ((plain.split('.')[1] ?? '').length > 6) return refused('out_of_range', `“${options.zh}”小数超过 6 位，请四舍五入后填写`);
  return accepted(plain.replace(/^\+/u, ''));
};

/** A plain number kept as decimal text with at most six places. */
export const decimal = (options: Bounds): Field<string> => ({
  ...base(options),
  column: 'Decimal(24, 6)',
  kind: 'number',
  read: (cell) => readNumber(cell, options),
});

const readInteger = (cell: string, options: Bounds): Reading<number> => {
  const reading = readNumber(cell, options);
  if (!reading.ok) return reading;
  const value = Number(reading.value);
  return Number.isSafeInteger(value) ? accepted(value) : refused('not_an_integer', `“${options.zh}”应为整数，现为“${cell.trim()}”`);
};

export const integer = (options: Bounds): Field<number> => ({ ...base(options), column: 'Int32', kind: 'integer', read: (cell) => readInteger(cell, options) });

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const readDate = (cell: string, zh: string): Reading<string> => {
  const text = normaliseText(cell);
  if (isEmptyMark(text)) return refused('required', `“${zh}”不能为空`);
  const match = DATE.exec(text);
  if (match === null) return refused('not_a_date', `“${zh}”应为日期，如 2025-03-31，现为“${text}”`);
  const [year = 0, month = 0, day = 0] = match.slice(1).filter((part) => part !== undefined).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return refused('no_such_date', `“${zh}”为 ${text}，日历上没有这一天`);
  if (year < 1990 || year > 2100) return refused('out_of_range', `“${zh}”为 ${text}，年份应在 1990 至 2100 之间`);
  return accepted(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
};

/** A calendar date as `YYYY-MM-DD`; it never passes through a clock. */
export const date = (options: Naming): Field<string> => ({ ...base(options), column: 'Date32', kind: 'date', read: (cell) => readDate(cell, options.zh) });
