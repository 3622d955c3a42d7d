import { recordNamed } from '@monitor/domain';
import { WarehouseError, type Writer } from '@monitor/store';
import { z } from 'zod';
import { openTable, readRows } from '../read-table.js';
import { summedColumns } from '../record-reader.js';
import type { LoadContext, LoadFile } from '../load-file.js';
import { unitsOf } from '../fact-sink.js';
import { type BulkColumn, bulkColumns } from './bulk-column.js';
import type { BulkFile, BulkHead } from './bulk-file.js';
import { type BulkPlan, insertPiece, oddRowsOfPiece, type Piece, totalsOfPiece } from './bulk-plan.js';
import { createStage, dropStage, STAGE, stagedLines } from './bulk-statements.js';
import { linesFile } from './lines-file.js';
import { parquetFile } from './parquet-file.js';
import { type BulkLimits, isWorthIt, planOf, usualLimits } from './plan-file.js';

const PIECE_LINES = 500_000;
const ODD_ROWS = 10_000;

export interface BulkWay {
  readonly writer: Writer;
  readonly limits?: BulkLimits;
}

/**
 * Reads a large file of one kind by the engine: its cells come in as texts, every different text is read by its field, and the rows
 * of which all cells were taken go to their table at once; the others are read one by one as ever. The outcome is that of `readTable`.
 * False when the file is not of a shape that allows this; nothing has happened then.
 */
export const readBulk = async (file: LoadFile, context: LoadContext, { writer, limits = usualLimits }: BulkWay): Promise<boolean> => {
  if (recordNamed(file.kind.records[0]).rules === null) return false;
  const bulk = await (file.kind.format === 'parquet' ? parquetFile : linesFile)(file, context);
  if (bulk === null) return false;
  const columns = bulkColumns(bulk.kind, bulk.map, context.jurisdiction);
  // An earlier end may have left one behind.
  await writer.execute(dropStage, {});
  await writer.execute(createStage(columns), {});
  try {
    const lines = await staged(bulk, columns, writer);
    if (lines === null) return false;
    await context.beat();
    const plan = await planOf(bulk, columns, { context, writer, limits });
    if (plan === null || !(await isWorthIt(plan, lines.rows, { writer, limits }))) return false;
    await load(plan, lines.last, { file, head: bulk, context, writer });
    return true;
  } finally {
    await writer.execute(dropStage, {});
  }
};

const orderOf = (columns: readonly BulkColumn[], { map }: BulkHead): string[] =>
  [...columns].filter(({ staged }) => staged !== null).sort((one, other) => (map.positions[one.index] ?? 0) - (map.positions[other.index] ?? 0)).map(({ index }) => `f${index}`);

interface Lines {
  readonly rows: number;
  /** The number of the last one. */
  readonly last: number;
}

/** `null` for what the engine refuses to read as the rows that are declared: our own reader tells why, line by line. */
const staged = async (bulk: BulkFile, columns: readonly BulkColumn[], writer: Writer): Promise<Lines | null> => {
  try {
    await bulk.stage(writer, STAGE, orderOf(columns, bulk));
  } catch (error) {
    if (error instanceof WarehouseError && (error.code === 'query_failed' || error.code === 'too_big')) return null;
    throw error;
  }
  const [{ rows, last } = { rows: 0, last: 0 }] = await writer.ask(stagedLines, {});
  return bulk.rows === null || bulk.rows === rows ? { rows, last } : null;
};

interface Means {
  readonly context: LoadContext;
  readonly writer: Writer;
}

interface Loading extends Means {
  readonly file: LoadFile;
  readonly head: BulkHead;
}

const load = async (plan: BulkPlan, last: number, loading: Loading): Promise<void> => {
  const take = taking(plan, loading);
  const readOdd = readingOdd(plan, loading);
  for (let after = 0; after < last; after += PIECE_LINES) {
    const piece = { after, upto: Math.min(last, after + PIECE_LINES) };
    await take(piece);
    await readOdd(piece);
    await loading.context.beat();
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
