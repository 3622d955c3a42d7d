import { isEmptyMark, recordNamed } from '@monitor/domain';
import type { RawRow } from '../extract/raw-row.js';
import { cellAt, type ItemTable, itemTable, type SheetCell } from '../mapping/report-sheets.js';
import { type IndicatorSheet, itemCode, type ItemPart } from '../template/report-layout.js';
import { rejectFaults } from './load-file.js';
import type { ReportReading } from './read-report.js';
import { RecordReader } from './record-reader.js';
import { encodeText } from './tab-separated.js';

/** Whose report it is, with the cells that say so. */
export interface Subject {
  readonly consortium: SheetCell;
  readonly year: SheetCell;
  readonly cells: ReadonlyMap<string, SheetCell>;
}

interface Section {
  readonly section: IndicatorSheet;
  readonly rows: readonly RawRow[];
}

interface Items extends Section {
  readonly reading: ReportReading;
  readonly subject: Subject;
  readonly reader: RecordReader;
}

/** Reads one indicator sheet; returns how many cells a person has filled, taken or not. */
export const readItems = (reading: ReportReading, subject: Subject, { section, rows }: Section): number => {
  const { table, missing } = itemTable(rows);
  const reader = new RecordReader(recordNamed('report_item'), reading.context.jurisdiction, []);
  const items: Items = { reading, subject, section, rows, reader };
  for (const head of missing) rejectHead(items, head);
  return table === null ? 0 : readTable(items, table);
};

const rejectHead = ({ reading, section, rows }: Items, head: string): void => {
  const found = (rows[0]?.texts ?? []).filter((text) => text !== '').join('、');
  const message = `工作表“${section.sheet}”缺少列“${head}”。找到的列：${found === '' ? '无' : found}。请使用系统提供的模板。`;
  reading.context.sink.reject({ path: reading.file.path, sheet: section.sheet, row: 0, cell: '', record: 'report_item', field: head, code: 'missing_column', message, original: '' });
};

const readTable = (items: Items, { code, parts, rows }: ItemTable): number => {
  let filled = 0;
  for (const row of rows) {
    const indicator = cellAt(row, code);
    const asked = parts.map(({ part, column }) => ({ part, cell: cellAt(row, column) }));
    if (indicator.text !== '') tellCells(items, indicator.text, asked);
    const cells = asked.filter(({ cell }) => cell.uncalculated || !isEmptyMark(cell.text));
    if (cells.length === 0) continue;
    filled += cells.length;
    if (isKnown(items, indicator)) for (const { part, cell } of cells) readItem(items, { indicator: indicator.text, part, cell });
  }
  return filled;
};

const tellCells = ({ reading, section }: Items, code: string, asked: readonly { part: ItemPart; cell: SheetCell }[]): void => {
  const indicator = section.indicators.find((each) => each.code === code);
  if (indicator === undefined) return;
  for (const { part, cell } of asked) {
    if (part === 'confirmed' || indicator.reportItems !== undefined) reading.context.onCell?.({ item: itemCode(code, part), sheet: section.sheet, cell });
  }
};

const isKnown = ({ reading, section }: Items, { text, address, row }: SheetCell): boolean => {
  if (section.indicators.some(({ code }) => code === text)) return true;
  const known = section.indicators.map(({ code }) => code).join('、');
  const message = `“${section.sheet}”里没有代码为“${text}”的指标，这一行未读取。可用的代码：${known}。`;
  reading.context.sink.rejectRow([{ path: reading.file.path, sheet: section.sheet, row, cell: address, record: 'report_item', field: 'item', code: 'not_in_list', message, original: text }]);
  return false;
};

const readItem = ({ reading, subject, section, reader }: Items, { indicator, part, cell }: { indicator: string; part: ItemPart; cell: SheetCell }): void => {
  const { file, context } = reading;
  const where = { path: file.path, sheet: section.sheet, row: cell.row };
  const at = { cell: cell.address, original: cell.text };
  const item = itemCode(indicator, part);
  if (cell.uncalculated) {
    const message = `“${item}”的公式没有计算结果。请用 Excel 或 WPS 打开并保存，或直接填写数字。`;
    context.sink.rejectRow([{ ...where, ...at, record: 'report_item', field: 'value', code: 'error_cell', message }]);
    return;
  }
  if (reader.read([subject.consortium.text, subject.year.text, item, cell.text], [0, 1, 2, 3])) {
    context.sink.fact(reader, encodeText(file.path), { sheet: section.sheet, row: cell.row, cell: cell.address });
    return;
  }
  // What is wrong with the report's own cells was told with the report.
  context.sink.rejectRow(rejectFaults(reader, where, () => at).filter(({ field }) => field === 'value' || field === 'item'));
};
