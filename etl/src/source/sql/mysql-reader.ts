import mysql, { createConnection, type Connection, type ConnectionOptions, type FieldPacket } from 'mysql2';
import { explained } from './explain-failure.js';
import { inTime } from './in-time.js';
import { SqlFault } from './sql-fault.js';
import type { SqlOrder, SqlReader, SqlReading, SqlValue } from './sql-row.js';
import { untilStopped } from './until-stopped.js';

const BATCH_ROWS = 1000;
const CONNECT_MS = 10_000;
const LOCK_SECONDS = 30;
const BINARY_CHARACTERS = 63;
// The names of types are not among what Node finds of this CommonJS package by name.
const { Types } = mysql;
const BYTES: ReadonlySet<number> = new Set([Types.TINY_BLOB, Types.MEDIUM_BLOB, Types.LONG_BLOB, Types.BLOB, Types.VAR_STRING, Types.STRING, Types.BIT, Types.GEOMETRY].flatMap((type) => (type === undefined ? [] : [type])));

const optionsOf = (address: string): ConnectionOptions => ({
  uri: address,
  connectTimeout: CONNECT_MS,
  // A server may ask its client for any file of this machine: the answer is no, twice.
  flags: ['-LOCAL_FILES'],
  infileStreamFactory: () => {
    throw new SqlFault('数据库要求读取本机文件，已拒绝并断开。请确认地址指向的是可信的数据库。');
  },
  multipleStatements: false,
  enableKeepAlive: true,
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
  decimalNumbers: false,
  rowsAsArray: true,
});

/** One query in one read-only REPEATABLE READ snapshot, streamed. */
export const readMysql: SqlReader = async (order, work) => {
  const line = await connect(order);
  try {
    return await untilStopped(order.signal, () => void cancel(order, line), async () => {
      await limitStatements(line, order);
      for (const sentence of opening(order)) await told(line, sentence, order.statementSeconds);
      return work(await open(line, order));
    });
  } catch (error) {
    throw explained(error, order.address);
  } finally {
    if (!order.signal.aborted) line.destroy();
  }
};

const connect = ({ address }: SqlOrder): Promise<Connection> =>
  new Promise<Connection>((resolve, reject) => {
    const line = createConnection(optionsOf(address));
    const late = setTimeout(() => line.emit('error', new SqlFault('数据库没有在 10 秒内完成登录，已断开。请确认地址指向的是 MySQL 或 MariaDB。')), CONNECT_MS);
    const failed = (error: Error): void => {
      clearTimeout(late);
      line.destroy();
      reject(explained(error, address));
    };
    line.on('error', failed);
    line.connect((error) => {
      clearTimeout(late);
      if (error) failed(error);
      else resolve(line);
    });
  });

const opening = ({ timeZone, statementSeconds }: SqlOrder): readonly string[] => [
  `SET SESSION time_zone = '${offsetOf(timeZone)}'`,
  `SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ`,
  `SET SESSION TRANSACTION READ ONLY`,
  `SET SESSION innodb_lock_wait_timeout = ${lockSeconds(statementSeconds)}, lock_wait_timeout = ${lockSeconds(statementSeconds)}, net_write_timeout = ${Math.max(60, statementSeconds)}`,
  'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
];

/** The limit is the server's own, so that nothing runs on there after a client that was cut off; MariaDB and MySQL call it differently. */
const limitStatements = (line: Connection, { statementSeconds }: SqlOrder): Promise<void> =>
  told(line, `SET SESSION max_statement_time = ${statementSeconds}`, statementSeconds)
    .catch(() => told(line, `SET SESSION max_execution_time = ${statementSeconds * 1000}`, statementSeconds));

const lockSeconds = (statementSeconds: number): number => Math.min(LOCK_SECONDS, statementSeconds);

/** Servers need not know the names of time zones; an offset is understood by all. */
const offsetOf = (timeZone: string): string => {
  const part = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date()).find(({ type }) => type === 'timeZoneName');
  return part?.value.replace('GMT', '') === '' ? '+00:00' : (part?.value.replace('GMT', '') ?? '+00:00');
};

const told = (line: Connection, sentence: string, statementSeconds: number): Promise<void> =>
  inTime(lockSeconds(statementSeconds), new Promise((resolve, reject) => {
    line.query(sentence, (error) => (error ? reject(error) : resolve()));
  }));

const open = async (line: Connection, { question, statementSeconds }: SqlOrder): Promise<SqlReading> => {
  const command = line.execute(question.text, [...question.values]);
  const rows = command.stream({ highWaterMark: BATCH_ROWS });
  // A line that breaks tells its listeners and not the stream that waits on it.
  line.on('error', (error: Error) => rows.destroy(error));
  const described = new Promise<readonly FieldPacket[]>((resolve, reject) => {
    command.once('fields', resolve);
    rows.once('error', reject);
  });
  const fields = await inTime(statementSeconds, described);
  refuseBinary(fields);
  const iterator = rows[Symbol.asyncIterator]();
  async function* batches(): AsyncGenerator<readonly (readonly SqlValue[])[]> {
    let batch: SqlValue[][] = [];
    for (;;) {
      const { done, value } = await inTime(statementSeconds, iterator.next());
      if (done !== true) batch.push(asRow(value));
      if (batch.length >= BATCH_ROWS || (done === true && batch.length > 0)) yield batch;
      if (done === true) return;
      if (batch.length >= BATCH_ROWS) batch = [];
    }
  }
  return { columns: fields.map(({ name }) => name), batches };
};

const asRow = (value: unknown): SqlValue[] => {
  if (!Array.isArray(value)) throw new SqlFault('数据库给出的行无法识别。请核对地址指向的是 MySQL 或 MariaDB。');
  return value.map(asValue);
};

const asValue = (value: unknown): SqlValue => {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'object' ? value : null;
};

const refuseBinary = (fields: readonly FieldPacket[]): void => {
  const found = fields.find(({ columnType, characterSet }) => columnType === Types.BIT || (columnType !== undefined && BYTES.has(columnType) && characterSet === BINARY_CHARACTERS));
  if (found !== undefined) throw new SqlFault(`列 ${found.name} 是二进制内容，无法作为文字读取。请从 query 中去掉它，或转换成文字。`);
};

/** The server stops the query at once; a client that only hangs up leaves it running. */
const cancel = async (order: SqlOrder, line: Connection): Promise<void> => {
  const { threadId } = line;
  try {
    const second = await connect(order);
    await told(second, `KILL ${Number(threadId)}`, order.statementSeconds).finally(() => second.destroy());
  } catch {
    // A server that answers nobody is left by hanging up.
  } finally {
    line.destroy();
  }
};
