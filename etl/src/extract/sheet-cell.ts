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
  const text = /^\s*\d+\s*$/.test(index) ? sharedStrings[Number(index)] : undefined;
  if (text === undefined) throw new ExtractFailure('damaged', { detail: '单元格引用了不存在的共享字符串', original: index });
  return text;
}

/** A serial that is no day stays the number it is. */
function numberCell(cell: StoredCell, { dateStyles, date1904 }: SheetContext): FoundCell {
  const text = decimalText(cell.value);
  if (text === null) return { text: cell.value, kind: 'error' };
  const date = dateStyles[cell.style] ? serialDate(Number(cell.value), date1904) : null;
  return date === null ? { text, kind: 'number' } : { text: date, kind: 'date' };
}
