import { columnAt, type ReportCell, type ReportTable } from '@monitor/domain';
import { Formula, type Worksheet } from 'wasm-xlsxwriter';
import { type CellFormats, numberFormat } from './cell-formats.js';
import { columnLetters, placeOf, type SheetColumn, sheetColumns, sheetNumber } from './sheet-columns.js';

/** Amounts of a sheet are summed as binary numbers; what differs by less is rounding, not data. */
const CENTS = 2;

const sumFormula = (place: number, rows: number): string => {
  const letters = columnLetters(place);
  return `=SUM(${letters}2:${letters}${rows + 1})`;
};

/** A ratio's total is made of the totals of its parts, in the same row. */
const ratioFormula = (table: ReportTable, { column }: SheetColumn): string | null => {
  const [above, below] = (column.of ?? []).map((part) => (table.columns[columnAt(table, part)]?.summed === true ? columnLetters(placeOf(table, part, 'plain')) : undefined));
  if (above === undefined || below === undefined) return null;
  const row = table.rows.length + 2;
  return `=IF(${below}${row}=0,"—",${above}${row}/${below}${row}${column.unit === '%' ? '*100' : ''})`;
};

const formulaOf = (table: ReportTable, target: SheetColumn, place: number): string | null => {
  if (target.column.summed) return sumFormula(place, table.rows.length);
  return target.column.type === 'ratio' ? ratioFormula(table, target) : null;
};

const shownResult = (cell: ReportCell, target: SheetColumn): string => (cell === null ? '—' : String(sheetNumber(cell, target)));

const writeTotal = (sheet: Worksheet, [table, target, place]: readonly [ReportTable, SheetColumn, number], formats: CellFormats): void => {
  const row = table.rows.length + 1;
  const formula = formulaOf(table, target, place);
  if (formula === null) return void sheet.writeStringWithFormat(row, place, '', formats.totalText);
  const result = shownResult(table.totals?.[target.from] ?? null, target);
  sheet.writeFormulaWithFormat(row, place, new Formula(formula).setResult(result), formats.total(numberFormat(target.column)));
};

/** Holds the sheet's own sum against the total the page shows. */
const writeCheck = (sheet: Worksheet, [table, target, place]: readonly [ReportTable, SheetColumn, number], formats: CellFormats): void => {
  const total = table.totals?.[target.from] ?? null;
  if (!target.column.summed || target.as === 'wan' || total === null) return;
  const row = table.rows.length + 2;
  const formula = `=IF(ROUND(${columnLetters(place)}${row}-${String(total)},${CENTS})=0,"一致","不一致")`;
  sheet.writeFormulaWithFormat(row, place, new Formula(formula).setResult('一致'), formats.check);
};

/** Totals as formulas with their values, then a row that checks them. Returns the first free row. */
export const writeTotals = (sheet: Worksheet, table: ReportTable, formats: CellFormats): number => {
  const end = Math.max(1, table.rows.length) + 1;
  if (table.totals === null) return end;
  sheetColumns(table).forEach((target, place) => {
    writeTotal(sheet, [table, target, place], formats);
    writeCheck(sheet, [table, target, place], formats);
  });
  const label = placeOf(table, table.nameColumn, 'plain');
  sheet.writeStringWithFormat(end, label, '合计', formats.totalText);
  sheet.writeStringWithFormat(end + 1, label, '核对：与页面合计', formats.check);
  return end + 2;
};
