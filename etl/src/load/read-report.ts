import { recordNamed, type RejectionCode } from '@monitor/domain';
import type { RawRow } from '../extract/raw-row.js';
import { besideLabel, bySheet, plainName, type SheetCell, type Sheets } from '../mapping/report-sheets.js';
import { basics, reportLayout } from '../template/report-layout.js';
import { type LoadContext, type LoadFile, rejectFaults } from './load-file.js';
import type { FactSink } from './fact-sink.js';
import { readItems, type Subject } from './read-report-items.js';
import { RecordReader } from './record-reader.js';
import { reportScheme } from './report-scheme.js';
import { aboutFile } from './rejection.js';
import { encodeText } from './tab-separated.js';
import { unreadable } from './unreadable.js';

/** What reading a report needs: that of a load, or of a check before one. */
export interface ReportContext extends Pick<LoadContext, 'jurisdiction' | 'policies' | 'workbooks' | 'beat'> {
  readonly sink: Pick<FactSink, 'fact' | 'reject' | 'rejectRow' | 'settle'>;
  /** Told of every cell of the template that a person may fill, filled or not. */
  readonly onCell?: (cell: { readonly item: string; readonly sheet: string; readonly cell: SheetCell }) => void;
}

type ReportFile = Pick<LoadFile, 'path' | 'content'>;

export interface ReportReading {
  readonly file: ReportFile;
  readonly context: ReportContext;
  readonly sheets: Sheets;
}

/** Reads an annual-report workbook on the template: one report and its filled cells. A sheet that is missing costs only itself. */
export const readReport = async (file: ReportFile, context: ReportContext): Promise<void> => {
  const rows = await workbookRows(file, context);
  if (rows === null) return;
  if (rows.every((row) => row.texts.every((text) => text.trim() === ''))) {
    context.sink.reject(aboutFile(file.path, 'required', '工作簿里没有任何内容，等于没有报送。请用系统提供的年度报告模板填写后重新提交。'));
    return;
  }
  const reading: ReportReading = { file, context, sheets: bySheet(rows) };
  const subject = readBasics(reading);
  const filled = readSections(reading, subject);
  if (subject !== null) addReport(reading, subject, filled);
  await context.sink.settle();
  await context.beat();
};

/** All rows, or `null` when the workbook as a whole cannot be trusted. */
const workbookRows = async (file: ReportFile, context: ReportContext): Promise<RawRow[] | null> => {
  const rows: RawRow[] = [];
  let whole = true;
  for await (const batch of context.workbooks.extractWorkbook(file.content)) {
    rows.push(...batch.rows);
    for (const problem of batch.problems) {
      context.sink.reject(unreadable(file.path, problem));
      if (problem.scope === 'file') whole = false;
    }
  }
  return whole ? rows : null;
};

const missingSheet = ({ file, context, sheets }: ReportReading, sheet: string, effect: string): void => {
  const found = [...sheets.keys()].map((name) => `“${name}”`).join('、');
  context.sink.reject({ ...aboutFile(file.path, 'missing_sheet', `缺少工作表“${sheet}”，${effect}。找到的工作表：${found}。请把工作表名改回“${sheet}”。`), sheet, record: 'report' });
};

/** The cells that say whose report it is; `null` when one of them cannot be found. */
const readBasics = (reading: ReportReading): Subject | null => {
  const rows = reading.sheets.get(basics.sheet);
  if (rows === undefined) {
    missingSheet(reading, basics.sheet, '无法知道这是谁的报告，整份报告未读取');
    return null;
  }
  const cells = new Map<string, SheetCell>();
  for (const { field, label } of basics.entries) {
    const cell = besideLabel(rows, label);
    if (cell === null) rejectLabel(reading, field, label);
    else {
      cells.set(field, cell);
      reading.context.onCell?.({ item: field, sheet: basics.sheet, cell });
    }
  }
  const [consortium, year] = [cells.get('consortium'), cells.get('year')];
  return consortium === undefined || year === undefined ? null : { consortium, year, cells };
};

const rejectLabel = ({ file, context }: ReportReading, field: string, label: string): void => {
  const code: RejectionCode = 'missing_column';
  context.sink.reject({ ...aboutFile(file.path, code, `工作表“${basics.sheet}”里找不到“${label}”一行。请把这一行的名称改回“${label}”。`), sheet: basics.sheet, record: 'report', field });
};

/** Reads the items of every section; returns the names of those with at least one filled cell. */
const readSections = (reading: ReportReading, subject: Subject | null): string[] => {
  const filled: string[] = [];
  for (const section of reportLayout(reportScheme(reading.context.policies, subject?.year.text ?? '')).sections) {
    const rows = reading.sheets.get(plainName(section.sheet));
    if (rows === undefined) missingSheet(reading, section.sheet, '这一部分未读取');
    else if (subject !== null && readItems(reading, subject, { section, rows }) > 0) filled.push(section.sheet);
  }
  return filled;
};

const addReport = ({ file, context }: ReportReading, { cells }: Subject, filled: readonly string[]): void => {
  const reader = new RecordReader(recordNamed('report'), context.jurisdiction, []);
  const fields = Object.keys(reader.kind.fields);
  const texts = fields.map((field) => (field === 'sections' ? filled.join('；') : cells.get(field)?.text ?? ''));
  const anchor = cells.get(reader.kind.anchor) ?? { row: 0, address: '' };
  const taken = reader.read(texts, fields.map((_field, index) => index));
  if (taken) {
    context.sink.fact(reader, encodeText(file.path), { sheet: basics.sheet, row: anchor.row, cell: anchor.address });
    return;
  }
  const known = reader.faults.filter(({ field }) => cells.has(field));
  const where = { path: file.path, sheet: basics.sheet };
  const rejections = known.flatMap((fault) => {
    const cell = cells.get(fault.field);
    return rejectFaults(reader, { ...where, row: cell?.row ?? 0 }, () => ({ cell: cell?.address ?? '', original: cell?.text ?? '' })).filter(({ field }) => field === fault.field);
  });
  context.sink.rejectRow(rejections);
};
