import { recordNamed } from '@monitor/domain';
import { extractCsv } from '../extract/extract-csv.js';
import { columnLetters, type RawRow, type RowBatch } from '../extract/raw-row.js';
import { headLikeness, readHeader } from '../mapping/header.js';
import { isSubtotalWord, RunningSums, subtotalMessage } from '../mapping/subtotal.js';
import { type LoadContext, type LoadFile, rejectFaults } from './load-file.js';
import { RecordReader } from './record-reader.js';
import { encodeText } from './tab-separated.js';
import { unreadable } from './unreadable.js';

const HEAD_ROWS = 5;

/** How the rows under a head are read. */
interface Table {
  readonly reader: RecordReader;
  readonly positions: readonly number[];
  readonly letters: readonly string[];
  readonly anchor: string;
  readonly path: string;
  /** Places of the fields that name a row: a subtotal bears its word there. */
  readonly keys: readonly number[];
  readonly amounts: readonly string[];
  readonly sums: RunningSums;
}

const batchesOf = ({ content, kind }: LoadFile, { workbooks }: LoadContext): AsyncGenerator<RowBatch> =>
  (kind.format === 'parquet' ? workbooks.extractTable({ path: content, type: 'parquet', sheets: null }) : extractCsv(content));

/** Reads a file of one kind of record, row by row; nothing in it can stop the load. */
export const readTable = async (file: LoadFile, context: LoadContext): Promise<void> => {
  let table: Table | null = null;
  let headless = false;
  for await (const { rows, problems } of batchesOf(file, context)) {
    for (const problem of problems) context.sink.reject(unreadable(file.path, problem));
    if (headless || rows.length === 0) continue;
    const start: number = table === null ? headAt(file, rows, context) : -1;
    table ??= openTable(file, rows[start], context);
    headless = table === null;
    if (table !== null) readRows(table, rows, { file, context, start });
    await context.sink.settle();
    await context.beat();
  }
};

/** Titles may stand above the head of a text: of its first rows the one that names most columns is the head. The columns of a parquet file have names. */
const headAt = (file: LoadFile, rows: readonly RawRow[], { jurisdiction }: LoadContext): number => {
  if (file.kind.format === 'parquet') return 0;
  const kind = recordNamed(file.kind.records[0]);
  const likeness = rows.slice(0, HEAD_ROWS).map((row) => headLikeness(kind, row.texts, jurisdiction.money));
  return likeness.indexOf(Math.max(...likeness));
};

/** The table under a head; `null` after its faults are told. */
export const openTable = (file: LoadFile, head: RawRow | undefined, { sink, jurisdiction }: LoadContext): Table | null => {
  const kind = recordNamed(file.kind.records[0]);
  const reading = readHeader(kind, head?.texts ?? [], jurisdiction.money);
  if (!reading.ok) {
    const row = head?.row ?? 0;
    for (const { field, message } of reading.faults) {
      sink.reject({ path: file.path, sheet: '', row, cell: '', record: kind.name, field, code: 'missing_column', message, original: '' });
    }
    return null;
  }
  const { positions, units } = reading.map;
  const letters = positions.map((position) => (position < 0 ? '' : columnLetters(position)));
  const names = Object.keys(kind.fields);
  const anchor = letters[names.indexOf(kind.anchor)] ?? '';
  const keys = kind.key.map((key) => positions[names.indexOf(key)] ?? -1).filter((position) => position >= 0);
  const amounts = names.filter((name) => kind.fields[name]?.kind === 'money');
  return { reader: new RecordReader(kind, jurisdiction, units), positions, letters, anchor, path: encodeText(file.path), keys, amounts, sums: new RunningSums() };
};

interface Reading {
  readonly file: LoadFile;
  readonly context: LoadContext;
  readonly start: number;
}

/** Rows after `start` as records or rejections. */
export const readRows = (table: Table, rows: readonly RawRow[], reading: Reading): void => {
  const { reader, positions } = table;
  for (let at = reading.start + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || isBlank(row)) continue;
    if (!reader.read(row.texts, positions)) rejectRow(table, row, reading);
    else if (isSummingUp(table, row)) rejectSubtotal(table, row, reading);
    else takeRow(table, row, reading);
  }
};

const takeRow = ({ reader, path, anchor, amounts, sums }: Table, { row }: RawRow, { context }: Reading): void => {
  for (const name of amounts) addAmount(sums, name, reader.values[name]);
  context.sink.fact(reader, path, { sheet: '', row, cell: anchor + row });
};

const addAmount = (sums: RunningSums, name: string, amount: unknown): void => {
  if (typeof amount === 'string') sums.add(name, amount);
};

/** A row that reads well and yet bears the word of a sum where its own name should stand. */
const isSummingUp = ({ keys }: Table, { texts }: RawRow): boolean => {
  for (const position of keys) if (isSubtotalWord(texts[position] ?? '')) return true;
  return false;
};

const rejectSubtotal = ({ reader, positions, amounts, sums }: Table, row: RawRow, { file, context }: Reading): void => {
  const at = row.texts.findIndex(isSubtotalWord);
  const names = Object.keys(reader.kind.fields);
  const told = new Map(amounts.flatMap((name): [string, string][] => {
    const index = names.indexOf(name);
    const cell = reader.cell(index, row.texts[positions[index] ?? -1] ?? '');
    return typeof cell === 'string' ? [[name, cell]] : [];
  }));
  const message = subtotalMessage(row.texts[at] ?? '', told.size, sums.equal(told));
  sums.close();
  context.sink.rejectRow([{ path: file.path, sheet: '', row: row.row, cell: `${columnLetters(at)}${row.row}`, record: reader.kind.name, field: '', code: 'subtotal_row', message, original: row.texts[at] ?? '' }]);
};

const isBlank = (row: RawRow): boolean => {
  for (const text of row.texts) if (text !== '') return false;
  return true;
};

const rejectRow = (table: Table, row: RawRow, reading: Reading): void => {
  const { reader, positions, letters } = table;
  const { file, context } = reading;
  if (row.texts.some(isSubtotalWord)) return rejectSubtotal(table, row, reading);
  const rejections = rejectFaults(reader, { path: file.path, sheet: '', row: row.row }, ({ index }) => ({
    cell: letters[index] === '' ? '' : `${letters[index] ?? ''}${row.row}`,
    original: row.texts[positions[index] ?? -1] ?? '',
  }));
  context.sink.rejectRow(rejections);
};
