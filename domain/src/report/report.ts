import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import type { Sentence } from '../sentence/sentence.js';

/** `money` is decimal text in 元; `ratio` is made of two other columns; `code` is an identifier that must never be read as a number. */
export type ReportColumnType = 'text' | 'code' | 'count' | 'money' | 'ratio' | 'score' | 'date';

export interface ReportColumn {
  readonly code: string;
  readonly head: string;
  readonly type: ReportColumnType;
  /** As it stands in the head; 元 for money, which is shown in 万元. */
  readonly unit: string;
  /** How a cell is made and from what: a row of the dictionary. */
  readonly formula: string;
  /** A ratio's parts, numerator first: columns of the same table. */
  readonly of?: readonly [string, string];
  /** Whether the column is summed in the last row; a ratio's is remade from its parts' sums, never summed. */
  readonly summed: boolean;
  /** Width in a document, as a share of the others'; columns without stand in the workbook alone. */
  readonly width?: number;
}

/** Decimal text for money, `YYYY-MM-DD` for dates, a number for counts, ratios and scores; `null` where there is nothing to tell. */
export type ReportCell = string | number | null;

export interface ReportTable {
  readonly code: string;
  readonly title: string;
  /** Name of its sheet in a workbook: at most 31 signs, none of `[]:*?/\`. */
  readonly sheet: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The last row as values, one per column; `null` for a table that sums nothing. */
  readonly totals: readonly ReportCell[] | null;
  /** Columns up to this one stay in sight when a sheet is scrolled. */
  readonly nameColumn: string;
  /** Why a cell may be empty; empty cells are shown as 「—」. */
  readonly missing: string;
}

/** A chart draws columns of a table of its section, so it cannot show other numbers. */
export interface ReportChart {
  readonly code: string;
  readonly title: string;
  readonly kind: 'column' | 'line' | 'bar' | 'stacked-bar';
  readonly table: string;
  readonly category: string;
  readonly series: readonly string[];
  /** Draws so many rows from the top at most. */
  readonly first: number;
  readonly unit: string;
  /** What the chart says, for those who cannot see it. */
  readonly told: string;
}

export interface ReportSection {
  readonly code: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

export interface ReportBasis {
  readonly edition: string;
  readonly scheme: string;
  readonly ruleSet: string;
  readonly asOf: string;
  readonly publishedAt: string;
  readonly year: number;
}

/** A report as a value: whatever is printed of it, in whichever format, stands here. */
export interface Report {
  readonly kind: 'sector';
  readonly title: string;
  /** The title as it is broken on a first page. */
  readonly titleLines: readonly string[];
  readonly subject: Bilingual & { readonly code: string };
  readonly basis: ReportBasis;
  /** The filters in words. */
  readonly filters: string;
  /** Where the same numbers stand on the screen. */
  readonly address: string;
  /** When, as a moment in ISO 8601, and by whom. */
  readonly made: { readonly at: string; readonly by: string };
  readonly sections: readonly ReportSection[];
  readonly notes: readonly string[];
}

/** The cell of a row under the column of that code. Throws RangeError when the table has no such column. */
export const cellAt = ({ code, columns }: Pick<ReportTable, 'code' | 'columns'>, row: readonly ReportCell[], column: string): ReportCell => row[columnAt({ code, columns }, column)] ?? null;

/** Position of a column. Throws RangeError when the table has none of that code. */
export const columnAt = ({ code, columns }: Pick<ReportTable, 'code' | 'columns'>, column: string): number => {
  const place = columns.findIndex((each) => each.code === column);
  if (place < 0) throw new RangeError(`表“${code}”没有列“${column}”`);
  return place;
};
