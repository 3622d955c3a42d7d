import type { CellKind } from '../extract/raw-row.js';
import type { ExpressionContext } from './expression.js';

/** What a row shows to the mapping. One object serves all rows of a reading: it is filled anew for each. */
export interface RowView {
  /** Texts of the profile's columns in their order, then the part that a spread or a nested list makes. */
  readonly texts: string[];
  /** Set where the file tells more than the text. */
  readonly kinds: (CellKind | undefined)[];
  sheet: string;
  row: number;
  /** Where a column's cell stands in the file; '' where it has none. */
  addressOf: (column: number) => string;
  /** The cell as found, before anything was done to it. */
  originalOf: (column: number) => string;
  readonly context: ExpressionContext;
}

export const newView = (columns: number): RowView => ({
  texts: Array.from({ length: columns + 1 }, () => ''),
  kinds: Array.from({ length: columns + 1 }, () => undefined),
  sheet: '',
  row: 0,
  addressOf: () => '',
  originalOf: () => '',
  context: {},
});
