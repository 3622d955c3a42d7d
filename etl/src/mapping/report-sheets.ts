import { addressOf, kindOf, type RawRow } from '../extract/raw-row.js';
import { codeHead, itemColumns, type ItemPart } from '../template/report-layout.js';

/** A cell of a workbook, as found. */
export interface SheetCell {
  readonly text: string;
  readonly address: string;
  readonly row: number;
  readonly uncalculated: boolean;
}

/** The rows of each sheet, by the sheet's name without spaces. */
export type Sheets = ReadonlyMap<string, readonly RawRow[]>;

export const plainName = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

export const bySheet = (rows: readonly RawRow[]): Sheets => {
  const sheets = new Map<string, RawRow[]>();
  for (const row of rows) {
    const name = plainName(row.sheet);
    const known = sheets.get(name);
    if (known === undefined) sheets.set(name, [row]);
    else known.push(row);
  }
  return sheets;
};

export const cellAt = (row: RawRow, column: number): SheetCell => ({
  text: (row.texts[column] ?? '').trim(),
  address: addressOf(row, column),
  row: row.row,
  uncalculated: kindOf(row, column) === 'formula-without-value',
});

/** The cell to the right of a label; `null` when no row bears the label. */
export const besideLabel = (rows: readonly RawRow[], label: string): SheetCell | null => {
  for (const row of rows) {
    const column = row.texts.findIndex((text) => plainName(text).replace(/[:*：]/gu, '') === label);
    if (column >= 0) return cellAt(row, column + 1);
  }
  return null;
};

/** Where the columns of an indicator sheet stand. */
export interface ItemTable {
  readonly code: number;
  readonly parts: readonly { readonly part: ItemPart; readonly column: number }[];
  readonly rows: readonly RawRow[];
}

/** Finds the head row by its code column; `missing` names the heads that are not there. */
export const itemTable = (rows: readonly RawRow[]): { readonly table: ItemTable | null; readonly missing: readonly string[] } => {
  const at = rows.findIndex((row) => row.texts.some((text) => plainName(text) === codeHead));
  const head = rows[at]?.texts.map(plainName) ?? [];
  const wanted = itemColumns.flatMap(({ head: name, part }) => (part === null ? [] : [{ name, part, column: head.indexOf(name) }]));
  const missing = wanted.filter(({ column }) => column < 0).map(({ name }) => name);
  if (at < 0) return { table: null, missing: [codeHead] };
  const parts = wanted.filter(({ column }) => column >= 0).map(({ part, column }) => ({ part, column }));
  return { table: { code: head.indexOf(codeHead), parts, rows: rows.slice(at + 1) }, missing };
};
