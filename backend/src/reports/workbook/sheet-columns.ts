import { columnAt, formatWanYuan, parseYuan, type ReportCell, type ReportColumn, type ReportTable } from '@monitor/domain';

/** A column as it stands in a sheet: money has two, in 万元 for reading and in 元 for reckoning. */
export interface SheetColumn {
  readonly head: string;
  readonly column: ReportColumn;
  /** Position among the table's own columns. */
  readonly from: number;
  readonly as: 'wan' | 'plain';
}

const headOf = ({ head, unit, type }: ReportColumn): string => (type === 'text' || type === 'code' || type === 'date' ? head : `${head}（${unit}）`);

const asSheet = (column: ReportColumn, from: number): readonly SheetColumn[] =>
  column.type === 'money'
    ? [{ head: `${column.head}（万元）`, column, from, as: 'wan' }, { head: `${column.head}（元）`, column, from, as: 'plain' }]
    : [{ head: headOf(column), column, from, as: 'plain' }];

export const sheetColumns = ({ columns }: Pick<ReportTable, 'columns'>): readonly SheetColumn[] => columns.flatMap(asSheet);

/** Where a column of the table stands in its sheet. Throws RangeError when the sheet has none so. */
export const placeOf = (table: ReportTable, code: string, as: SheetColumn['as']): number => {
  const from = columnAt(table, code);
  const place = sheetColumns(table).findIndex((each) => each.from === from && each.as === as);
  if (place < 0) throw new RangeError(`表“${table.title}”的工作表没有列“${code}”`);
  return place;
};

/** Letters of a column: 0 is A, 26 is AA. */
export const columnLetters = (place: number): string => (place < 26 ? String.fromCharCode(65 + place) : `${columnLetters(Math.floor(place / 26) - 1)}${columnLetters(place % 26)}`);

/** The number a cell holds. A spreadsheet keeps 15 digits, which is exact for amounts below ten trillion 元. */
export const sheetNumber = (cell: ReportCell, { as }: SheetColumn): number => Number(as === 'wan' ? formatWanYuan(parseYuan(String(cell))) : cell);

const WIDE = /[^\u0000-\u02FF]/gu;

const LINE_POINTS = 14;

/** Height of a row that shows its texts whole in columns of these widths, in points. Not every reader finds it by itself. */
export const rowHeight = (texts: readonly string[], widths: readonly number[]): number =>
  Math.min(400, LINE_POINTS * Math.max(1, ...texts.map((text, place) => Math.ceil(textWidth(text) / Math.max(1, (widths[place] ?? 1) - 1)))));

/** Width of a text in signs, a Chinese one as two. */
export const textWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
