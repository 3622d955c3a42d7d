import type { Field, FieldValue, Jurisdiction, MoneyUnit, ReadContext, RowRule } from '@monitor/domain';
import { isSubtotalWord } from '../../mapping/subtotal.js';
import type { Canonical } from './canonical-text.js';

/** Stands in the engine for a value that is nothing; no cell's value can hold it. */
export const NOTHING = '\u0001';
/** Parts the items of a list; no item can hold it. */
export const ITEM_END = ';';

/** What the texts of a column that are not values as they stand come to. */
export interface ColumnTexts {
  /** Texts whose value is written otherwise, and that value as the engine is to see it. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Texts whose value is themselves, though they do not look like it. */
  readonly same: readonly string[];
  /** Texts that are refused, alone or by a rule of the row that looks at this field only. */
  readonly bad: readonly string[];
}

const written = (value: FieldValue): string => {
  if (value === null) return NOTHING;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : value.join(ITEM_END);
};

/** An amount of the main unit in a unit whose point stands `shift` places further left; exact. */
const inUnit = (amount: string, shift: number): string => {
  if (shift === 0 || amount === NOTHING) return amount;
  const sign = amount.startsWith('-') ? '-' : '';
  const digits = amount.replace(/[-.]/gu, '').padStart(shift + 3, '0');
  return `${sign}${digits.slice(0, -(shift + 2))}.${digits.slice(-(shift + 2))}`;
};

const LONGEST = 1 << 15;

/** What is no UTF-8 comes as U+FFFD, and a sum hangs on the rows above it: such a file is read row by row. */
const needsOwnReading = (text: string): boolean => text.length > LONGEST || /[\0\u0001\ufffd]/u.test(text) || isSubtotalWord(text);
const isBroken = (text: string): boolean => /[\n\r]/u.test(text);

/** What both of these look for, but for the words of sums, asked of a column in the engine. */
export const needsOwnReadingIn = (column: string, isOfLines: boolean): string =>
  `length(${column}) > ${LONGEST} OR match(${column}, '[\\x00\\x01${isOfLines ? '\\n\\r' : ''}]|\\x{fffd}')`;

export interface TextReading {
  readonly name: string;
  readonly field: Field;
  readonly unit: MoneyUnit | null;
  readonly canonical: Canonical | null;
  readonly rules: readonly RowRule[];
  /** A line break in a cell moves the numbers of the rows after it. */
  readonly isOfLines: boolean;
  readonly jurisdiction: Jurisdiction;
}

/** Reads each text by the field itself; `null` where one of them needs our own reading of the file. */
export const readTexts = (texts: readonly string[], { name, field, unit, canonical, rules, isOfLines, jurisdiction }: TextReading): ColumnTexts | null => {
  const context: ReadContext = { jurisdiction, unit };
  const read = { from: new Array<string>(), to: new Array<string>(), same: new Array<string>(), bad: new Array<string>() };
  const isSigned = rules.some((rule) => rule.rule === 'not-negative' && rule.fields.includes(name));
  for (const text of texts) {
    if (needsOwnReading(text) || (isOfLines && isBroken(text))) return null;
    const reading = field.read(text, context);
    const value = reading.ok ? inUnit(written(reading.value), canonical?.shift ?? 0) : '';
    if (!reading.ok || (isSigned && value.startsWith('-'))) read.bad.push(text);
    else if (value === text) read.same.push(text);
    else {
      read.from.push(text);
      read.to.push(value);
    }
  }
  return read;
};
