import { type RecordDefinition, recordNamed } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { columnLetters } from '../../extract/raw-row.js';
import { type ColumnMap, readHeader } from '../../mapping/header.js';
import type { LoadContext, LoadFile } from '../load-file.js';

/** How the head of a large file stands: every column means a field. */
export interface BulkHead {
  readonly kind: RecordDefinition;
  readonly map: ColumnMap;
  /** The head's cells. */
  readonly heads: readonly string[];
  /** Letters of the column whose cell stands for the row. */
  readonly anchor: string;
}

/** A large file that the engine may read as we would. */
export interface BulkFile extends BulkHead {
  /** Rows below the head; `null` where only counting tells. */
  readonly rows: number | null;
  /** A line break in a cell moves the numbers of the rows after it. */
  readonly isOfLines: boolean;
  /** Brings the rows into a table; `columns` are its text columns in the file's order. */
  readonly stage: (writer: Writer, table: string, columns: readonly string[]) => Promise<void>;
}

/** Every column stands for one field, so that no cell is lost on the way. */
const meansAll = ({ positions }: ColumnMap, width: number): boolean => {
  const meant = positions.filter((position) => position >= 0);
  return meant.length === width && new Set(meant).size === width;
};

/** `null` where a column is missing, told twice or unknown. */
export const bulkHead = (heads: readonly string[], { kind: { records } }: LoadFile, { jurisdiction }: Pick<LoadContext, 'jurisdiction'>): BulkHead | null => {
  const kind = recordNamed(records[0]);
  const reading = readHeader(kind, heads, jurisdiction.money);
  if (!reading.ok || !meansAll(reading.map, heads.length)) return null;
  const anchor = reading.map.positions[Object.keys(kind.fields).indexOf(kind.anchor)] ?? -1;
  return { kind, map: reading.map, heads, anchor: anchor < 0 ? '' : columnLetters(anchor) };
};
