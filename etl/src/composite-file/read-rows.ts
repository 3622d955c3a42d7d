import { extname, basename } from 'node:path';
import { CompositeFault } from '@monitor/domain';
import { extractCsv } from '../extract/extract-csv.js';
import type { ExtractProblem } from '../extract/extract-problem.js';
import { WorkbookReaders } from '../extract/extract-workbook.js';
import type { RawRow, RowBatch } from '../extract/raw-row.js';
import { refuseFile } from './file-fault.js';

/** The rows of a table with anything in them, and what a person should know about how they were read. */
export interface TableRows {
  readonly rows: readonly RawRow[];
  readonly remarks: readonly string[];
}

const MOST_ROWS = 1_000_000;

const refuseProblem = (problem: ExtractProblem, file: string): never => {
  const en = problem.code === 'empty_file' ? 'is empty; give it a head and one row per unit.' : `cannot be read (${problem.code}); mend the file and try again.`;
  const code = problem.code === 'empty_file' ? 'table_empty' : problem.scope === 'part' ? 'row_unreadable' : 'file_unreadable';
  return refuseFile(new CompositeFault(code, { zh: problem.message, en }), { file, cell: problem.address ?? undefined });
};

const isFilled = ({ texts }: RawRow): boolean => texts.some((text) => text.trim() !== '');

const collect = async (batches: AsyncIterable<RowBatch>, file: string): Promise<TableRows> => {
  const [rows, remarks]: [RawRow[], string[]] = [[], []];
  for await (const batch of batches) {
    const serious = batch.problems.find(({ scope }) => scope !== 'note');
    if (serious !== undefined) refuseProblem(serious, file);
    remarks.push(...batch.problems.map(({ message }) => `${file}：${message}`));
    rows.push(...batch.rows.filter(isFilled));
    if (rows.length > MOST_ROWS) refuseFile(new CompositeFault('file_unreadable', { zh: '超过一百万行，请拆分后再评。', en: 'has more than a million rows; split it.' }), { file });
  }
  return { rows, remarks };
};

/** Of a workbook the first sheet with rows is the table. */
const firstSheet = ({ rows, remarks }: TableRows, file: string): TableRows => {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const [first, ...others] = sheets;
  if (first === undefined || others.length === 0) return { rows, remarks };
  const told = `${file}：只读取工作表“${first}”，未读取“${others.join('”“')}”。`;
  return { rows: rows.filter(({ sheet }) => sheet === first), remarks: [...remarks, told] };
};

const readWorkbook = async (path: string, file: string): Promise<TableRows> => {
  const readers = new WorkbookReaders({ size: 1 });
  try {
    return firstSheet(await collect(readers.extractWorkbook(path), file), file);
  } finally {
    readers.close();
  }
};

/** The rows of a .csv or .xlsx file. Throws FileFault when any part of it cannot be read: a row left out would change ranks. */
export const readTableRows = (path: string): Promise<TableRows> => {
  const file = basename(path);
  return extname(path).toLowerCase() === '.xlsx' ? readWorkbook(path, file) : collect(extractCsv(path), file);
};
