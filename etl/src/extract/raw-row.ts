import type { ExtractProblem } from './extract-problem.js';

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty' | 'formula-without-value';

/** One row as found: texts exactly as written, by position. No object per cell, so that volume stays cheap. */
export interface RawRow {
  /** Sheet name; '' for csv. */
  readonly sheet: string;
  /** 1-based line (csv: the line on which the record begins) or sheet row. */
  readonly row: number;
  readonly texts: readonly string[];
  /** Absent means: every cell with characters is text. */
  readonly kinds?: readonly CellKind[];
}

/** One JSON value as found, with its place as a JSON pointer ('/projects/3') or its line ('/3' of ndjson). */
export interface RawDocument {
  readonly sheet: '';
  /** 1-based: the line of ndjson, the position in the list otherwise. */
  readonly row: number;
  readonly pointer: string;
  readonly value: unknown;
}

export interface RowBatch {
  readonly rows: readonly RawRow[];
  readonly problems: readonly ExtractProblem[];
}

export interface DocumentBatch {
  readonly documents: readonly RawDocument[];
  readonly problems: readonly ExtractProblem[];
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** 'C12' for the third cell (column 2, 0-based) of row 12. */
export const addressOf = (row: RawRow, column: number): string => `${columnLetters(column)}${row.row}`;

/** What was found in a cell; a column past the end of the row is empty. */
export const kindOf = (row: RawRow, column: number): CellKind =>
  row.kinds?.[column] ?? (row.texts[column] ? 'text' : 'empty');
