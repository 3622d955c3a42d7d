import type { Writer } from '@monitor/store';
import type { LoadContext } from '../load-file.js';
import type { BulkColumn } from './bulk-column.js';
import type { BulkFile } from './bulk-file.js';
import { type BulkPlan, oddCounts, type ReadColumn } from './bulk-plan.js';
import { distinctTexts, frequentTexts, rowsWhere } from './bulk-statements.js';
import { type ColumnTexts, needsOwnReadingIn, readTexts } from './column-texts.js';

/** Different texts of one column that are read one by one at most, and characters of all that differ from their values. */
const MOST_TEXTS = 262_144;
const MOST_CHARACTERS = 2 << 20;

/** How far a file is read by lists of its texts. */
export interface BulkLimits {
  /** Of a column whose texts are mostly their own values, so many of the others are listed; beyond it only the frequent ones. */
  readonly listed: number;
  readonly listedCharacters: number;
  readonly frequent: number;
  /** So many rows may be read one by one, and a quarter of the others: with more of them the engine saves nothing. */
  readonly oddRows: number;
}

export const usualLimits: BulkLimits = { listed: 10_000, listedCharacters: 1 << 18, frequent: 1_000, oddRows: 100_000 };
const ODD_SHARE = 4;

export interface Planning {
  readonly context: LoadContext;
  readonly writer: Writer;
  readonly limits: BulkLimits;
}

/** Reads the texts of every column; `null` for a file that only our own reading of the rows can tell. */
export const planOf = async (bulk: BulkFile, columns: readonly BulkColumn[], { context, writer, limits }: Planning): Promise<BulkPlan | null> => {
  const rules = bulk.kind.rules ?? [];
  const read: ReadColumn[] = [];
  for (const column of columns) {
    if (column.staged === null) continue;
    const { texts, isOpen } = await textsOf(column, { writer, limits });
    if (texts.length > MOST_TEXTS || (isOpen && (await hasOwn(column, bulk, writer)))) return null;
    const found = readTexts(texts, { ...column, rules, isOfLines: bulk.isOfLines, jurisdiction: context.jurisdiction });
    if (found === null) return null;
    read.push({ ...column, staged: column.staged, texts: found, isOpen });
  }
  return read.reduce((sum, { texts }) => sum + charactersOf(texts), 0) > MOST_CHARACTERS ? null : { kind: bulk.kind, columns: read, rules };
};

const plain = (rows: readonly { readonly text: string }[]): string[] => rows.map(({ text }) => text);

/** The texts that the field reads; `isOpen` when they are not all. */
const textsOf = async (column: BulkColumn, { writer, limits: { listed, listedCharacters, frequent: most } }: Omit<Planning, 'context'>): Promise<{ readonly texts: readonly string[]; readonly isOpen: boolean }> => {
  if (column.canonical === null) return { texts: plain(await writer.ask(distinctTexts(column, MOST_TEXTS), {})), isOpen: false };
  const texts = plain(await writer.ask(distinctTexts(column, listed), {}));
  if (texts.length <= listed && lengthOf(texts) <= listedCharacters) return { texts, isOpen: false };
  const frequent = plain(await writer.ask(frequentTexts(column, most), {}));
  return { texts: lengthOf(frequent) <= listedCharacters ? frequent : [], isOpen: true };
};

const hasOwn = async ({ staged: column }: BulkColumn, { isOfLines }: BulkFile, writer: Writer): Promise<boolean> =>
  ((await writer.ask(rowsWhere(needsOwnReadingIn(`s.${column ?? ''}`, isOfLines)), {}))[0]?.row_count ?? 0) > 0;

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 3, 0);
const charactersOf = ({ from, to, bad }: ColumnTexts): number => lengthOf(from) + lengthOf(to) + lengthOf(bad);

/** False where too many rows are read one by one anyway, or one of them sums up the rows above it. */
export const isWorthIt = async (plan: BulkPlan, rows: number, { writer, limits }: Omit<Planning, 'context'>): Promise<boolean> => {
  const { query, bound } = oddCounts(plan);
  const [{ row_count: odd, sums } = { row_count: 0, sums: 0 }] = await writer.ask(query, bound);
  return sums === 0 && (odd - limits.oddRows) * ODD_SHARE <= rows;
};
