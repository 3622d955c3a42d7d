import { WarehouseError, type Writer } from '@monitor/store';
import { z } from 'zod';
import { openTable, readRows } from '../read-csv.js';
import { summedColumns } from '../record-reader.js';
import type { LoadContext, LoadFile } from '../load-file.js';
import { unitsOf } from '../fact-sink.js';
import { type BulkColumn, bulkColumns } from './bulk-column.js';
import { type BulkHead, bulkHead } from './bulk-head.js';
import { type BulkPlan, insertPiece, oddRowsOfPiece, oddSums, type Piece, type ReadColumn, totalsOfPiece } from './bulk-plan.js';
import { createStage, distinctTexts, dropStage, lastLine, STAGE } from './bulk-statements.js';
import { type ColumnTexts, readTexts } from './column-texts.js';
import { isPlainText } from './survey-file.js';

/** Different texts of one column that are read one by one at most, and characters of all that differ from their values. */
const MOST_TEXTS = 262_144;
const MOST_CHARACTERS = 2 << 20;
const PIECE_LINES = 500_000;
const ODD_ROWS = 10_000;

/**
 * Reads a large file of one kind by the engine: its cells come in as texts, every different text is read by its field, and the rows
 * of which all cells were taken go to their table at once; the others are read one by one as ever. The outcome is that of `readCsv`.
 * False when the file is not of a shape that allows this; nothing has happened then.
 */
export const readBulk = async (file: LoadFile, context: LoadContext, writer: Writer): Promise<boolean> => {
  const head = await bulkHead(file, context);
  if (head === null || head.kind.rules === null || !(await isPlainText(file.content, head.delimiter))) return false;
  const columns = bulkColumns(head.kind, head.map, context.jurisdiction);
  // An earlier end may have left one behind.
  await writer.execute(dropStage, {});
  await writer.execute(createStage(columns), {});
  try {
    if (!(await staged(file, head, { columns, writer }))) return false;
    await context.beat();
    const plan = await planOf(head, columns, { context, writer });
    if (plan === null || (await hasOddSums(plan, writer))) return false;
    await load(plan, { file, head, context, writer });
    return true;
  } finally {
    await writer.execute(dropStage, {});
  }
};

const orderOf = (columns: readonly BulkColumn[], { map }: BulkHead): string[] =>
  [...columns].filter(({ staged }) => staged !== null).sort((one, other) => (map.positions[one.index] ?? 0) - (map.positions[other.index] ?? 0)).map(({ index }) => `f${index}`);

/** What the engine refuses to read as rows of one width is read by our own reader, which tells line by line. */
const staged = async ({ content }: LoadFile, head: BulkHead, { columns, writer }: { columns: readonly BulkColumn[]; writer: Writer }): Promise<boolean> => {
  try {
    await writer.stage(STAGE, { file: content, delimiter: head.delimiter, skip: 1, columns: orderOf(columns, head) });
    return true;
  } catch (error) {
    if (error instanceof WarehouseError && (error.code === 'query_failed' || error.code === 'too_big')) return false;
    throw error;
  }
};

interface Means {
  readonly context: LoadContext;
  readonly writer: Writer;
}

const planOf = async ({ kind }: BulkHead, columns: readonly BulkColumn[], { context, writer }: Means): Promise<BulkPlan | null> => {
  const rules = kind.rules ?? [];
  const read: ReadColumn[] = [];
  let characters = 0;
  for (const column of columns) {
    if (column.staged === null) continue;
    const texts = await writer.ask(distinctTexts(column, MOST_TEXTS), {});
    if (texts.length > MOST_TEXTS) return null;
    const found = readTexts(texts.map(({ text }) => text), { ...column, rules, jurisdiction: context.jurisdiction });
    if (found === null) return null;
    characters += charactersOf(found);
    read.push({ ...column, staged: column.staged, texts: found });
  }
  return characters > MOST_CHARACTERS ? null : { kind, columns: read, rules };
};

const charactersOf = ({ from, to, bad }: ColumnTexts): number => [...from, ...to, ...bad].reduce((sum, text) => sum + text.length + 3, 0);

const hasOddSums = async (plan: BulkPlan, writer: Writer): Promise<boolean> => {
  const { query, bound } = oddSums(plan);
  return ((await writer.ask(query, bound))[0]?.row_count ?? 0) > 0;
};

interface Loading extends Means {
  readonly file: LoadFile;
  readonly head: BulkHead;
}

const load = async (plan: BulkPlan, loading: Loading): Promise<void> => {
  const { writer, context } = loading;
  const last = (await writer.ask(lastLine, {}))[0]?.last ?? 0;
  const take = taking(plan, loading);
  const readOdd = readingOdd(plan, loading);
  for (let after = 0; after < last; after += PIECE_LINES) {
    const piece = { after, upto: Math.min(last, after + PIECE_LINES) };
    await take(piece);
    await readOdd(piece);
    await context.beat();
  }
};

const taking = (plan: BulkPlan, { file, head, context, writer }: Loading): ((piece: Piece) => Promise<void>) => {
  const totals = totalsOfPiece(plan);
  const insert = insertPiece(plan, { path: file.path, anchor: head.anchor });
  const summed = summedColumns(plan.kind);
  return async (piece) => {
    const [row = {}] = await writer.ask(totals.query, totals.bind(piece));
    const rows = z.coerce.number().parse(row['row_count']);
    const sums = summed.map(({ name, places }): [string, bigint] => [name, unitsOf(z.string().parse(row[name] ?? '0'), places)]);
    if (rows > 0) await writer.execute(insert.statement, insert.bind(piece));
    context.sink.inBulk(plan.kind.name, { rows, sums: new Map(sums) });
  };
};

const readingOdd = (plan: BulkPlan, { file, head, context, writer }: Loading): ((piece: Piece) => Promise<void>) => {
  const { query, bind } = oddRowsOfPiece(plan, orderOf(plan.columns, head), ODD_ROWS);
  const table = openTable(file, { sheet: '', row: 1, texts: head.heads }, context);
  if (table === null) throw new Error(`${file.path}: a head that was read before is not read again`);
  return async ({ after, upto }) => {
    for (let from = after; from < upto; ) {
      const odd = await writer.ask(query, bind({ after: from, upto }));
      readRows(table, odd.map(({ line, texts }) => ({ sheet: '', row: line, texts })), { file, context, start: -1 });
      await context.sink.settle();
      from = odd.length < ODD_ROWS ? upto : (odd.at(-1)?.line ?? upto);
    }
  };
};
