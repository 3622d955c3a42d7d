import type { RecordName } from '@monitor/domain';

/** How a kind of record stands in a CSV file: field and head of every column, and the texts of a row. */
export interface Table<T> {
  readonly record: RecordName;
  readonly columns: readonly (readonly [field: string, head: string])[];
  readonly row: (value: T) => string[];
}

export const defineTable = <T>(table: Table<T>): Table<T> => table;

/** The place of a field among a table's columns. Throws RangeError when it has none. */
export const columnOf = <T>(table: Table<T>, field: string): number => {
  const found = table.columns.findIndex(([name]) => name === field);
  if (found < 0) throw new RangeError(`Table ${table.record} has no column for “${field}”`);
  return found;
};
