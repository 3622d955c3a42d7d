import type { RawRow } from '../extract/raw-row.js';

/** The first rows of one table, under its heads. */
export interface TableSample {
  readonly heads: readonly string[];
  /** Rows above the head: titles and notes. */
  readonly above: readonly RawRow[];
  readonly rows: readonly RawRow[];
  /** The table ends within the sample. */
  readonly complete: boolean;
}
