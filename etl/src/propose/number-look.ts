import { type JurisdictionMoney, splitMoneyUnit } from '@monitor/domain';
import { type ColumnLook, shareOf } from './column-look.js';

/** How a file writes numbers. */
export interface NumberDialect {
  readonly decimal: '.' | ',';
  readonly grouping: 'none' | ',' | '.' | ' ' | "'";
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/u;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const DECIMAL_COMMA = /^[+-]?\d+,\d{1,2}$|^[+-]?\d+,\d{4,}$/u;
const COMMA_GROUPED_BY_POINT = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u;
const COMMA_GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[  ]\d{3})+,\d+$/u;

const clean = (text: string): string => text.normalize('NFKC').trim();

/** Numbers that can only be of one dialect decide it; where there are none, the usual one. */
export const numberDialect = (columns: readonly ColumnLook[]): NumberDialect => {
  const texts = columns.flatMap(({ words }) => words.map(({ text }) => clean(text)));
  const count = (form: RegExp): number => texts.filter((text) => form.test(text)).length;
  const [byPoint, bySpace, plainComma] = [count(COMMA_GROUPED_BY_POINT), count(COMMA_GROUPED_BY_SPACE), count(DECIMAL_COMMA)];
  const points = texts.filter((text) => GROUPED.test(text) && text.includes('.')).length;
  if (byPoint + bySpace + plainComma <= points) return { decimal: '.', grouping: ',' };
  if (byPoint > 0) return { decimal: ',', grouping: '.' };
  return { decimal: ',', grouping: bySpace > 0 ? ' ' : 'none' };
};

/** True for a number as the dialect writes it. */
export const isNumber = (text: string, { decimal, grouping }: NumberDialect): boolean => {
  const number = clean(text);
  if (decimal === '.') return PLAIN.test(number) || GROUPED.test(number);
  const mark = grouping === 'none' ? '' : grouping;
  return PLAIN.test((mark === '' ? number : number.replaceAll(mark, '')).replace(',', '.'));
};

/** True for a number that names its unit of money, `12.5万元`. */
export const isAmountWithUnit = (text: string, money: JurisdictionMoney, dialect: NumberDialect): boolean => {
  const { number, unit } = splitMoneyUnit(clean(text), money);
  return unit !== null && isNumber(number, dialect);
};

const WHOLE = /^[+-]?\d+(?:\.0+)?$/u;

export const isWhole = (text: string): boolean => WHOLE.test(clean(text).replaceAll(',', ''));

export const isPercent = (text: string, dialect: NumberDialect): boolean => {
  const given = clean(text);
  return given.endsWith('%') && isNumber(given.slice(0, -1).trim(), dialect);
};

export const isYear = (text: string): boolean => /^(?:19[89]\d|20\d\d|2100)年?$/u.test(clean(text));

/** The most frequent texts among numbers that are none, for the reason. */
export const strangers = (look: ColumnLook, isOne: (text: string) => boolean): string[] => look.words.filter(({ text }) => !isOne(text)).slice(0, 3).map(({ text }) => text.slice(0, 20));

export const shareOfNumbers = (look: ColumnLook, dialect: NumberDialect): number => shareOf(look, (text) => isNumber(text, dialect));
