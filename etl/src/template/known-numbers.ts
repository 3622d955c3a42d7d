import type { Row } from '@cj-tech-master/excelts';
import type { Indicator } from '@monitor/domain';
import { itemCode, itemColumns, knownColumns } from './report-layout.js';
import { asLocked } from './template-style.js';

/** What the system counted for an indicator, with what it rests on in words. */
export interface CountedNumber {
  /** Decimal text in the indicator's unit; `null` where it does not apply or nothing was recorded. */
  readonly value: string | null;
  readonly basis: string;
}

/** What stands beside the cells to fill. */
export interface KnownNumbers {
  /** Name of the consortium. */
  readonly name: string;
  /** By code of indicator. */
  readonly system: ReadonlyMap<string, CountedNumber>;
  /** By item code, as decimal text. */
  readonly lastYear: ReadonlyMap<string, string>;
}

const LINE_HEIGHT = 15;
/** Of the definition's and the basis' columns. */
const CHARACTERS_A_LINE = [29, 21] as const;

const SAFE_DIGITS = /^-?\d{1,15}(\.\d+)?$/u;

const shortDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);

const asCellValue = (text: string): string | number => (SAFE_DIGITS.test(text) ? Number(text) : text);

const lastYearOf = ({ code, reportItems }: Indicator, { lastYear }: KnownNumbers): string | number | null => {
  const confirmed = lastYear.get(itemCode(code, 'confirmed'));
  if (reportItems === undefined) return confirmed === undefined ? null : asCellValue(shortDecimal(confirmed));
  const [above, below] = [lastYear.get(itemCode(code, 'numerator')), lastYear.get(itemCode(code, 'denominator'))];
  return above === undefined && below === undefined ? null : `${shortDecimal(above ?? '未填')} ÷ ${shortDecimal(below ?? '未填')}`;
};

/** The grey cells of an indicator's row: number, what it rests on, what was said a year before. */
export const writeKnown = (row: Row, indicator: Indicator, known: KnownNumbers): void => {
  // Office programs do not make a row as high as its text by themselves when a file was not written by one.
  row.height = LINE_HEIGHT * Math.max(1, ...[row.getCell(3).text, known.system.get(indicator.code)?.basis ?? ''].map((text, index) => Math.ceil(text.length / CHARACTERS_A_LINE[index === 0 ? 0 : 1])));
  const counted = known.system.get(indicator.code);
  const values = [counted === undefined || counted.value === null ? null : asCellValue(counted.value), counted?.basis ?? '', lastYearOf(indicator, known)];
  for (const index of knownColumns.keys()) {
    const cell = row.getCell(itemColumns.length + index + 1);
    cell.value = values[index] ?? null;
    asLocked(cell);
  }
};
