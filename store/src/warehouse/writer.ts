import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ClickHouseClient, drainStream } from '@clickhouse/client';
import { askRows, execute, plain, readRows } from './asking.js';
import { identifier } from './parameters.js';
import { type ParquetFile, stageParquet } from './parquet-staging.js';
import type { Query } from './query.js';
import { type LinesFile, stage } from './staging.js';
import type { Statement } from './statement.js';
import { asWarehouseError } from './warehouse-error.js';

export type IngestFormat = 'JSONEachRow' | 'TabSeparated' | 'CSV' | 'RowBinary' | 'Parquet';

/** What `ingest` reads: a file of rows in one of the engine's formats, its columns in the file's order. */
export interface Spool {
  file: string;
  format: IngestFormat;
  columns: readonly string[];
}

/** Changes one unpublished edition. Every change first makes sure that the disk has room. */
export interface Writer {
  /** As `Reader.ask`, with the writer's wider limits and no viewer. The query must have scope `everyone`. */
  ask<P, R>(query: Query<P, R>, params: P): Promise<R[]>;
  execute<P>(statement: Statement<P>, params: P): Promise<void>;
  /** Empties one table by putting a new one with the same columns, order and settings in its place. */
  replaceTable(table: string): Promise<void>;
  /**
   * Appends the rows of a spool file at engine speed; the file stays.
   * An unknown field, or a null where the column has none, fails the load; an *empty* CSV or TSV cell and a third
   * decimal do not (they become the column's default and are cut), so rows are parsed before they are spooled.
   * After a failure the table may hold part of the file: drop the edition or replace the table.
   */
  ingest(table: string, file: string, format: IngestFormat, columns: readonly string[]): Promise<void>;
  /**
   * Brings the rows of a delimited text file into a table of texts, every cell as written (RFC 4180 quotes undone), with the number
   * of its line, counted from 1, in the column `line`; that number is right only where no cell holds a line break.
   * A quote left open in the last cell of all is closed, and white space behind a closing quote overlooked, without a word.
   * @throws WarehouseError `query_failed` for a row of another width or text behind a quote; the table may then hold part of the file
   */
  stage(table: string, lines: LinesFile): Promise<void>;
  /**
   * Brings the rows of a parquet file into a table of texts, in the file's order, each with its number, counted from 2 (the heads are
   * row 1), in the column `line`: dates as ISO, decimals with all their places, nothing as ''.
   * @throws WarehouseError `query_failed` for a column that is not there or a date beyond 1900 to 2299, `too_big` beyond 1 GiB of memory
   */
  stageParquet(table: string, parquet: ParquetFile): Promise<void>;
}

export function writerOn(client: ClickHouseClient, room: () => Promise<void>): Writer {
  return {
    ask: async (query, params) => {
      if (query.scope !== 'everyone') throw new Error(`"${query.name}" depends on a viewer: ask it through a reader`);
      const { name, sql, placeholders } = query;
      const rows = await askRows(client, { name, sql, placeholders, bind: () => query.bind(params) });
      return readRows(name, rows, (row) => query.read(row));
    },
    execute: async (statement, params) => {
      await room();
      const { name, sql, placeholders } = statement;
      await execute(client, { name, sql, placeholders, bind: () => statement.bind(params) });
    },
    replaceTable: async (table) => {
      await room();
      await replaceTable(client, table);
    },
    ingest: async (table, file, ...[format, columns]) => {
      await room();
      await ingest(client, table, { file, format, columns });
    },
    stage: async (table, lines) => {
      await room();
      await stage(client, table, lines);
    },
    stageParquet: async (table, parquet) => {
      await room();
      await stageParquet(client, table, parquet);
    },
  };
}

async function replaceTable(client: ClickHouseClient, table: string): Promise<void> {
  const [kept, empty] = [identifier(table), identifier(`${table}__empty`)];
  const step = `replace ${table}`;
  await execute(client, plain(step, `CREATE TABLE ${empty} AS ${kept}`));
  await execute(client, plain(step, `EXCHANGE TABLES ${empty} AND ${kept}`));
  await execute(client, plain(step, `DROP TABLE ${empty} SYNC`));
}

async function ingest(client: ClickHouseClient, table: string, { file, format, columns }: Spool): Promise<void> {
  const names = columns.map((column) => identifier(column)).join(', ');
  try {
    if ((await stat(file)).size === 0) return;
    const query = `INSERT INTO ${identifier(table)} (${names}) FORMAT ${format}`;
    const { stream } = await client.exec({ query, values: createReadStream(file) });
    await drainStream(stream);
  } catch (error) {
    throw asWarehouseError(`ingest ${table}`, error);
  }
}
