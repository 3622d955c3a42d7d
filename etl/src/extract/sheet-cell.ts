import { decimalText, serialDate, unescapeText } from './cell-text.js';
import { ExtractFailure } from './extract-problem.js';
import type { CellKind } from './raw-row.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** What the whole workbook lends to each cell. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly limits: WorkbookLimits;
}

/** A cell as the XML holds it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  readonly value: string;
  readonly inlineText: string;
}

export interface FoundCell {
  readonly text: string;
  readonly kind: CellKind;
}

/** The text and kind of a stored cell; formulas count by their cached value. */
export function readCell(cell: StoredCell, context: SheetContext): FoundCell {
  if (cell.type === 'inlineStr') return textCell(unescapeText(cell.inlineText));
  if (cell.value === '' && cell.type !== 'str') return { text: '', kind: cell.hasFormula ? 'formula-without-value' : 'empty' };
  switch (cell.type) {
    case 's':
      return textCell(sharedString(cell.value, context));
    case 'str':
      return textCell(unescapeText(cell.value));
    case 'b':
      return { text: /^(1|true)$/i.test(cell.value) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: cell.value, kind: 'error' };
    case 'd':
      return { text: cell.value, kind: 'date' };
    default:
      return numberCell(cell, context);
  }
}

const textCell = (text: string): FoundCell => ({ text, kind: text === '' ? 'empty' : 'text' });

function sharedString(index: string, { sharedStrings }: SheetContext): string {
  const text = sharedStrings[indexOf(index)];
  if (text === undefined) throw new ExtractFailure('damaged', { detail: '单元格引用了不存在的共享字符串', original: index });
  return text;
}

/** The number that the figures of a text give; -1 where there is anything else. */
function indexOf(text: string): number {
  let index = 0;
  for (let at = 0; at < text.length; at += 1) {
    const figure = text.charCodeAt(at) - 48;
    if (!(figure >= 0 && figure <= 9)) return /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
    index = index * 10 + figure;
  }
  return text === '' ? -1 : index;
}

/** A serial that is no day stays the number it is. */
function numberCell(cell: StoredCell, { dateStyles, date1904 }: SheetContext): FoundCell {
  const text = decimalText(cell.value);
  if (text === null) return { text: cell.value, kind: 'error' };
  const date = dateStyles[cell.style] ? rememberedDate(cell.value, date1904) : null;
  return date === null ? { text, kind: 'number' } : { text: date, kind: 'date' };
}

const dates = [new Map<string, string | null>(), new Map<string, string | null>()] as const;
const mostDates = 50_000;

/** Days repeat from row to row. */
function rememberedDate(serial: string, date1904: boolean): string | null {
  const known = dates[date1904 ? 1 : 0];
  const remembered = known.get(serial);
  if (remembered !== undefined) return remembered;
  const date = serialDate(Number(serial), date1904);
  if (known.size < mostDates) known.set(serial, date);
  return date;
}
