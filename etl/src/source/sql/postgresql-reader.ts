import pg from 'pg';
import Cursor from 'pg-cursor';
import { explained } from './explain-failure.js';
import { inTime } from './in-time.js';
import { SqlFault } from './sql-fault.js';
import type { SqlOrder, SqlReader, SqlReading, SqlValue } from './sql-row.js';
import { untilStopped } from './until-stopped.js';

const BATCH_ROWS = 1000;
const CONNECT_MS = 10_000;
const LOCK_SECONDS = 30;
const BINARY = 17;
const BOOLEAN = 16;
const JSON_TYPES = new Set([114, 3802]);
const TEXT_LISTS = new Set([1009, 1015]);
const WITH_OFFSET = 1184;

type Parse = (text: string) => SqlValue;

const asBoolean: Parse = (text) => text === 't';
const asJson = (text: string): SqlValue => JSON.parse(text);
/** `+08` of the server becomes `+08:00`, which everybody reads. */
const withWholeOffset: Parse = (text) => text.replace(/([+-]\d{2})$/u, '$1:00');
const asText: Parse = (text) => text;

const parserOf = (type: number): Parse => {
  if (type === BOOLEAN) return asBoolean;
  if (type === WITH_OFFSET) return withWholeOffset;
  if (JSON_TYPES.has(type)) return asJson;
  return asText;
};

/** Everything that is no JSON stays the text the server wrote: no decimal passes through a float, no day through a clock. */
const types: pg.CustomTypesConfig = { getTypeParser: (type: number) => (TEXT_LISTS.has(type) ? pg.types.getTypeParser(type) : parserOf(type)) };

const configOf = ({ address, timeZone, statementSeconds }: SqlOrder): pg.ClientConfig => ({
  connectionString: address,
  connectionTimeoutMillis: CONNECT_MS,
  statement_timeout: statementSeconds * 1000,
  lock_timeout: Math.min(LOCK_SECONDS, statementSeconds) * 1000,
  keepAlive: true,
  application_name: 'monitor-source',
  options: `-c default_transaction_read_only=on -c timezone=${timeZone} -c datestyle=ISO -c intervalstyle=iso_8601 -c extra_float_digits=3`,
});

/** One query in one read-only REPEATABLE READ snapshot, read by a cursor. */
export const readPostgresql: SqlReader = async (order, work) => {
  const client = new pg.Client(configOf(order));
  guardLine(client);
  const lost = lostLine(client);
  try {
    await client.connect();
    return await untilStopped(order.signal, () => void cancel(order, client), async () => {
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return work(await open(client, order, lost));
    });
  } catch (error) {
    throw explained(lost.error ?? error, order.address);
  } finally {
    if (!order.signal.aborted) await close(client);
  }
};

/** The driver throws out of its listener where a server does not speak its language; unguarded, that would end this process. */
const guardLine = (client: pg.Client): void => {
  if (!('connection' in client) || !(client.connection instanceof pg.Connection)) return;
  const { connection } = client;
  guard(connection.stream);
  connection.once('sslconnect', () => guard(connection.stream));
};

const guard = (stream: Stream): void => {
  const emit = stream.emit.bind(stream);
  stream.emit = (event: string | symbol, ...told: unknown[]): boolean => {
    try {
      return emit(event, ...told);
    } catch (error) {
      stream.destroy(error instanceof Error ? error : new Error(String(error)));
      return true;
    }
  };
};

type Stream = pg.Connection['stream'];

interface Line {
  error: unknown;
}

/** A connection that dies between two answers tells nobody but its listener. */
const lostLine = (client: pg.Client): Line => {
  const line: Line = { error: null };
  client.on('error', (error) => (line.error ??= error));
  return line;
};

const open = async (client: pg.Client, { question, statementSeconds }: SqlOrder, line: Line): Promise<SqlReading> => {
  const cursor = client.query(new Cursor<SqlValue[]>(question.text, [...question.values], { rowMode: 'array', types }));
  const read = (): Promise<{ rows: SqlValue[][]; fields: readonly pg.FieldDef[] }> =>
    inTime(statementSeconds, new Promise((resolve, reject) => {
      const gone = (error: unknown): void => reject(error);
      client.once('error', gone);
      // Past the last row there is no result any more.
      cursor.read(BATCH_ROWS, (error: Error | undefined, rows: SqlValue[][], result: pg.QueryResult | undefined) => {
        client.off('error', gone);
        if (error) reject(line.error ?? error);
        else resolve({ rows, fields: result?.fields ?? [] });
      });
    }));
  const first = await read();
  refuseBinary(first.fields);
  async function* batches(): AsyncGenerator<readonly (readonly SqlValue[])[]> {
    for (let { rows } = first; rows.length > 0; { rows } = await read()) yield rows;
  }
  return { columns: first.fields.map(({ name }) => name), batches };
};

const refuseBinary = (fields: readonly pg.FieldDef[]): void => {
  const found = fields.find(({ dataTypeID }) => dataTypeID === BINARY);
  if (found !== undefined) throw new SqlFault(`列 ${found.name} 是二进制内容（bytea），无法作为文字读取。请从 query 中去掉它，或转换成文字。`);
};

/** The server stops the query at once; a client that only hangs up leaves it running. */
const cancel = async (order: SqlOrder, client: pg.Client): Promise<void> => {
  const processId = 'processID' in client ? client.processID : null;
  const second = new pg.Client({ ...configOf(order), statement_timeout: CONNECT_MS });
  second.on('error', () => undefined);
  try {
    await second.connect();
    await second.query('SELECT pg_terminate_backend($1)', [processId]);
  } catch {
    // A server that answers nobody is left by hanging up.
    hangUp(client);
  } finally {
    await Promise.all([close(second), close(client)]);
  }
};

const hangUp = (client: pg.Client): void => {
  if ('connection' in client && client.connection instanceof pg.Connection) client.connection.stream.destroy();
};

const GOODBYE_SECONDS = 2;

const close = async (client: pg.Client): Promise<void> => {
  await inTime(GOODBYE_SECONDS, client.end()).catch(() => hangUp(client));
};
