import { createReadStream } from 'node:fs';
import { type ClickHouseClient, drainStream } from '@clickhouse/client';
import { identifier, literal } from './parameters.js';
import { asWarehouseError } from './warehouse-error.js';

/** A text file in UTF-8 whose lines are rows, to be brought in as it is written. */
export interface LinesFile {
  readonly file: string;
  readonly delimiter: string;
  /** Lines before the first row. */
  readonly skip: number;
  /** The text columns of the table, in the file's order. */
  readonly columns: readonly string[];
}

// Cells come as they are: nothing trimmed, guessed, made empty or left out; a row of another width fails the whole.
const asWritten = {
  input_format_csv_detect_header: '0',
  input_format_csv_trim_whitespaces: '0',
  input_format_csv_allow_variable_number_of_columns: '0',
  input_format_csv_use_default_on_bad_values: '0',
  input_format_csv_skip_trailing_empty_lines: '0',
  format_csv_allow_single_quotes: '0',
  format_csv_allow_double_quotes: '1',
  input_format_allow_errors_num: '0',
  input_format_allow_errors_ratio: '0',
  input_format_null_as_default: '0',
} as const;

/** One thread hands the rows on, so that their numbers follow the file's order; the parsing itself may use more. */
export const inOrder = { max_threads: '1', max_insert_threads: '1', max_parsing_threads: '4', input_format_parallel_parsing: '1', min_insert_block_size_rows: '262144', min_insert_block_size_bytes: '67108864' } as const;

export const toldSettings = (settings: Readonly<Record<string, string>>): string => Object.entries(settings).map(([name, value]) => `${name} = ${value}`).join(', ');

/** The rows of a text file into a table of texts; its column `line` takes the number of each row's line, counted from 1. */
export async function stage(client: ClickHouseClient, table: string, { file, delimiter, skip, columns }: LinesFile): Promise<void> {
  const names = columns.map((column) => identifier(column));
  // A tab is refused as a delimiter unless this is on.
  const tab = { input_format_csv_allow_whitespace_or_tab_as_delimiter: delimiter === '\t' ? '1' : '0' };
  const settings = { ...asWritten, ...inOrder, ...tab, format_csv_delimiter: literal(delimiter), input_format_csv_skip_first_lines: String(skip) };
  const rows = `SELECT rowNumberInAllBlocks() + ${skip + 1}, ${names.join(', ')} FROM input(${literal(names.map((name) => `${name} String`).join(', '))})`;
  try {
    const query = `INSERT INTO ${identifier(table)} (line, ${names.join(', ')}) SETTINGS ${toldSettings(settings)} ${rows} FORMAT CSV`;
    const { stream } = await client.exec({ query, values: createReadStream(file) });
    await drainStream(stream);
  } catch (error) {
    throw asWarehouseError(`stage ${table}`, error);
  }
}
