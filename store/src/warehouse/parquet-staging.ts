import { createReadStream } from 'node:fs';
import { type ClickHouseClient, drainStream } from '@clickhouse/client';
import { identifier, literal } from './parameters.js';
import { inOrder, toldSettings } from './staging.js';
import { asWarehouseError } from './warehouse-error.js';

/** How a column of a parquet file is stored; other ways have no one text. */
export type StoredAs = { readonly as: 'text' | 'date' | 'integer' } | { readonly as: 'decimal'; readonly precision: number; readonly scale: number };

/** A column of a parquet file on its way into a text column of a table. */
export interface StoredColumn {
  readonly column: string;
  /** Its name in the file. */
  readonly head: string;
  readonly stored: StoredAs;
}

/** A parquet file whose rows are to be brought in as texts. */
export interface ParquetFile {
  readonly file: string;
  readonly columns: readonly StoredColumn[];
}

// A column that is not there fails the whole, and so does a date beyond what the engine's type holds.
const asStored = {
  input_format_parquet_preserve_order: '1',
  input_format_parquet_allow_missing_columns: '0',
  input_format_parquet_case_insensitive_column_matching: '0',
  input_format_null_as_default: '0',
  date_time_overflow_behavior: literal('throw'),
  // What is unpacked ahead, and all that reading may take: sizes in the file may lie.
  input_format_parquet_memory_high_watermark: String(128 << 20),
  max_memory_usage: String(1 << 30),
} as const;

const typeOf = (stored: StoredAs): string => {
  if (stored.as === 'decimal') return `Decimal(${stored.precision}, ${stored.scale})`;
  return { text: 'String', date: 'Date32', integer: 'Int64' }[stored.as];
};

const textOf = ({ head, stored }: StoredColumn): string => {
  const name = identifier(head);
  if (stored.as === 'text') return `ifNull(${name}, '')`;
  return `ifNull(${stored.as === 'decimal' ? `toDecimalString(${name}, ${stored.scale})` : `toString(${name})`}, '')`;
};

/** The rows of a parquet file into a table of texts; its column `line` takes the number of each row, the heads being the first. */
export async function stageParquet(client: ClickHouseClient, table: string, { file, columns }: ParquetFile): Promise<void> {
  const structure = columns.map(({ head, stored }) => `${identifier(head)} Nullable(${typeOf(stored)})`).join(', ');
  const rows = `SELECT rowNumberInAllBlocks() + 2, ${columns.map(textOf).join(', ')} FROM input(${literal(structure)})`;
  const names = columns.map(({ column }) => identifier(column)).join(', ');
  try {
    const query = `INSERT INTO ${identifier(table)} (line, ${names}) SETTINGS ${toldSettings({ ...inOrder, ...asStored })} ${rows} FORMAT Parquet`;
    const { stream } = await client.exec({ query, values: createReadStream(file) });
    await drainStream(stream);
  } catch (error) {
    throw asWarehouseError(`stage ${table}`, error);
  }
}
