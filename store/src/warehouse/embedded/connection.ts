import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ClickHouseClientConfigOptions, parseError } from '@clickhouse/client';
import type { Role, Settings } from '../limits.js';
import { codeOf } from '../sql-text.js';
import type { Engine } from './engine.js';
import { readingFrom, withRowsInFile } from './spool.js';

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>;
type QueryParams = Parameters<Connection['query']>[0];
type InsertParams = Parameters<Connection['insert']>[0];
type ExecParams = Parameters<Connection['exec']>[0];
type PingAnswer = Awaited<ReturnType<Connection['ping']>>;
type Answer = Awaited<ReturnType<Connection['command']>>;
type StreamAnswer = Awaited<ReturnType<Connection['exec']>>;

interface Place {
  database: string;
  role: Role;
  settings: Settings;
}

const chunk = 1 << 20;

/** The client's connection to the embedded engine; why it is our own: docs/decisions/0002-own-clickhouse-connection.md. */
export class EmbeddedConnection implements Connection {
  readonly #engine: Engine;
  readonly #place: Place;

  constructor(engine: Engine, place: Place) {
    this.#engine = engine;
    this.#place = place;
  }

  async query(params: QueryParams): Promise<StreamAnswer> {
    return this.#streamed(params);
  }

  async command(params: QueryParams): Promise<Answer> {
    await this.#run(params, params.query);
    return answerTo(params);
  }

  async exec(params: ExecParams): Promise<StreamAnswer> {
    if (params.values === undefined) return this.#streamed(params);
    await this.#insert(params, params.values);
    return { ...answerTo(params), stream: Readable.from([]) };
  }

  async insert(params: InsertParams): Promise<Answer> {
    await this.#insert(params, params.values);
    return answerTo(params);
  }

  async ping(): Promise<PingAnswer> {
    try {
      await this.#run({ query: 'SELECT 1' }, 'SELECT 1');
      return { success: true };
    } catch (error) {
      return { success: false, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /** The engine is shared by every connection and closed with the warehouse. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  async #streamed(params: QueryParams): Promise<StreamAnswer> {
    const bytes = await this.#run(params, params.query);
    return { ...answerTo(params), stream: Readable.from(slices(bytes)) };
  }

  async #insert(params: QueryParams, rows: string | Readable): Promise<void> {
    await withRowsInFile(this.#engine.folder, rows, (file) => this.#run(params, readingFrom(file, params.query)));
  }

  async #run(params: QueryParams, sql: string): Promise<Buffer> {
    refuseIgnored(params);
    if (codeOf(sql).includes(';')) throw new Error('several statements in one call are refused: send them one by one');
    try {
      return await this.#engine.run({ ...this.#place, sql, parameters: params.query_params, signal: params.abort_signal });
    } catch (error) {
      throw error instanceof Error ? parseError(error) : error;
    }
  }
}

/** What the engine would ignore in silence, or keep for the next call, is refused instead. */
function refuseIgnored(params: QueryParams): void {
  const settings = Object.keys(params.clickhouse_settings ?? {});
  if (settings.length > 0) {
    throw new Error(`clickhouse_settings (${settings.join(', ')}) are refused here: limits are set when the warehouse is opened`);
  }
  if (params.session_id !== undefined || params.role !== undefined || params.auth !== undefined) {
    throw new Error('session_id, role and auth do not exist in the embedded engine');
  }
}

const answerTo = (params: QueryParams): Answer => ({ query_id: params.query_id ?? randomUUID(), response_headers: {} });

// In pieces, so that parsing a large answer lets other requests in between.
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}
