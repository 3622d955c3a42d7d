/** One row of a verdict table or of an answer. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Where two sets of rows part. */
export interface Difference {
  /** The verdict table, or the question whose answer differs. */
  readonly table: string;
  /** The consortium and what else names the row. */
  readonly row: string;
  /** `null` when the whole row is on one side only. */
  readonly field: string | null;
  readonly kept: string;
  readonly found: string;
}

interface Compared {
  readonly table: string;
  /** Columns that name a row. */
  readonly keys: readonly string[];
  readonly kept: readonly AnyRow[];
  readonly found: readonly AnyRow[];
  readonly same: (kept: unknown, found: unknown) => boolean;
}

const ABSENT = '（无此行）';
const PRESENT = '（有此行）';

const told = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const nameOf = (row: AnyRow, keys: readonly string[]): string => keys.flatMap((key) => (row[key] === undefined ? [] : [told(row[key])])).join(' ');

const byName = (rows: readonly AnyRow[], keys: readonly string[]): ReadonlyMap<string, AnyRow> => new Map(rows.map((row) => [nameOf(row, keys), row]));

/** The first row, by name, and its first column, by name, in which two sets differ; `null` when they do not. */
export const firstDifference = ({ table, keys, kept, found, same }: Compared): Difference | null => {
  const [before, after] = [byName(kept, keys), byName(found, keys)];
  for (const row of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [left, right] = [before.get(row), after.get(row)];
    if (left === undefined || right === undefined) return { table, row, field: null, kept: left === undefined ? ABSENT : PRESENT, found: right === undefined ? ABSENT : PRESENT };
    const field = Object.keys({ ...left, ...right }).sort().find((name) => !same(left[name], right[name]));
    if (field !== undefined) return { table, row, field, kept: told(left[field]), found: told(right[field]) };
  }
  return kept.length === found.length ? null : { table, row: '', field: null, kept: `${kept.length} 行`, found: `${found.length} 行` };
};
