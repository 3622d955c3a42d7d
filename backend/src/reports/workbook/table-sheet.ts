import type { ReportCell, ReportTable } from '@monitor/domain';
import { ExcelDateTime, type Worksheet } from 'wasm-xlsxwriter';
import { type CellFormats, numberFormat } from './cell-formats.js';
import { placeOf, rowHeight, type SheetColumn, sheetColumns, sheetNumber, textWidth } from './sheet-columns.js';
import { writeTotals } from './total-rows.js';

export const ABSENT = '—';
const A4 = 9;
const [NARROW, LABEL, BROAD] = [9, 18, 44];

interface Place {
  readonly row: number;
  readonly column: number;
}

const isNumeric = ({ column: { type } }: SheetColumn): boolean => type === 'count' || type === 'money' || type === 'ratio' || type === 'score';

const writeDate = (sheet: Worksheet, { row, column }: Place, [text, formats]: readonly [string, CellFormats]): void => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  sheet.writeDateWithFormat(row, column, ExcelDateTime.fromYMD(year, month, day), formats.date);
};

/** One typed cell: a number stays a number, an identifier a text, a date a date. */
const writeCell = (sheet: Worksheet, place: Place, [cell, target, formats]: readonly [ReportCell, SheetColumn, CellFormats]): void => {
  const { row, column } = place;
  if (cell === null) sheet.writeStringWithFormat(row, column, ABSENT, formats.absent);
  else if (isNumeric(target)) sheet.writeNumberWithFormat(row, column, sheetNumber(cell, target), formats.number(numberFormat(target.column)));
  else if (target.column.type === 'date') writeDate(sheet, place, [String(cell), formats]);
  else sheet.writeStringWithFormat(row, column, String(cell), formats.text);
};

const widthOf = (table: ReportTable, target: SheetColumn): number => {
  const cells = table.rows.slice(0, 200).map((row) => row[target.from] ?? null);
  const longest = isNumeric(target) ? 12 : Math.max(0, ...cells.map((cell) => textWidth(String(cell ?? ''))));
  const least = target.column.code === table.nameColumn ? LABEL : NARROW;
  return Math.min(BROAD, Math.max(least, longest + 2, Math.ceil(textWidth(target.head) / 2) + 3));
};

const layOut = (sheet: Worksheet, table: ReportTable, title: string): void => {
  const last = sheetColumns(table).length - 1;
  sheet.setFreezePanes(1, placeOf(table, table.nameColumn, 'plain') + 1);
  sheet.autofilter(0, 0, Math.max(1, table.rows.length), last);
  sheet.setRepeatRows(0, 0).setLandscape().setPaperSize(A4).setPrintFitToPages(1, 0);
  sheet.setMargins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
  sheet.setHeader(`&L${title}&R${table.title}`).setFooter('&C— &P / &N —');
};

/** A table on a sheet of its own: heads with units in the first row, one record per row, then totals and their check. Returns the first free row. */
export const writeTableSheet = (sheet: Worksheet, table: ReportTable, { formats, title }: { formats: CellFormats; title: string }): number => {
  const columns = sheetColumns(table);
  sheet.setName(table.sheet);
  const widths = columns.map((target) => widthOf(table, target));
  columns.forEach((target, column) => {
    sheet.writeStringWithFormat(0, column, target.head, formats.head);
    sheet.setColumnWidth(column, widths[column] ?? NARROW);
    table.rows.forEach((row, place) => writeCell(sheet, { row: place + 1, column }, [row[target.from] ?? null, target, formats]));
  });
  table.rows.forEach((row, place) => sheet.setRowHeight(place + 1, rowHeight(columns.map((target) => (isNumeric(target) ? '' : String(row[target.from] ?? ''))), widths)));
  sheet.setRowHeight(0, 32);
  layOut(sheet, table, title);
  if (table.rows.length === 0) sheet.writeStringWithFormat(1, placeOf(table, table.nameColumn, 'plain'), '没有符合条件的记录', formats.text);
  return writeTotals(sheet, table, formats);
};
