import type { ProfileFormat, SourceProfile } from '@monitor/domain';
import type { Manifest } from '@monitor/store';
import { PipelineError, stopIfAsked } from '../../pipeline/pipeline-error.js';
import { allArchived } from '../http/archived-records.js';
import { isOtherDocument, planSegment, type SegmentPlan, withMark } from '../segments.js';
import { profileOrigin } from '../manifest-entry.js';
import type { Delivery, DeliveryOrder, Source } from '../source.js';
import type { SourceHistory } from '../source-history.js';
import { compareMarks, higherMark } from '../watermark.js';
import { readMysql } from './mysql-reader.js';
import { readPostgresql } from './postgresql-reader.js';
import { SqlFault } from './sql-fault.js';
import { readFrom, sqlQuestion } from './sql-question.js';
import type { SqlReader } from './sql-row.js';
import { type Written, writeParts } from './write-parts.js';

export type SqlProfile = Extract<SourceProfile, { kind: 'sql' }>;

export interface SqlSettings {
  /** The YAML: another text has everything read anew. */
  readonly text: string;
  /** The environment variable of this name; `undefined` when it is not set. */
  readonly secret: (name: string) => string | undefined;
  readonly history: SourceHistory;
}

const readers: Readonly<Record<SqlProfile['sql']['system'], SqlReader>> = { postgresql: readPostgresql, mysql: readMysql };
const protocols: Readonly<Record<SqlProfile['sql']['system'], readonly string[]>> = { postgresql: ['postgresql:', 'postgres:'], mysql: ['mysql:'] };

/** A database, read by one query in one read-only snapshot, its rows kept as NDJSON. */
export const sqlSource = (profile: SqlProfile, settings: SqlSettings): Source => ({
  name: profile.name,
  origin: profileOrigin(profile.name),
  deliver: (order) => deliver(profile, settings, order),
});

const deliver = async (profile: SqlProfile, settings: SqlSettings, whole: DeliveryOrder): Promise<Delivery> => {
  await settings.history.refuseWhileOpen(whole.clock());
  const order = { ...whole, previous: whole.previous.filter(({ source }) => source === profileOrigin(profile.name)) };
  const deliveries = profile.sql.incremental === undefined ? 0 : await settings.history.deliveries();
  const plan = planSegment({ previous: order.previous, incremental: profile.sql.incremental, deliveries, profileChanged: isOtherDocument(whole.previous, settings.text) });
  try {
    return await delivered(profile, { plan, order, written: await readTwiceAtMost(profile, { plan, order, address: addressOf(profile, settings) }) });
  } catch (error) {
    stopIfAsked(order.signal);
    throw error instanceof SqlFault ? new PipelineError('source-unusable', `数据源 ${profile.name}：${error.message}`) : error;
  }
};

const addressOf = ({ sql: { address, system } }: SqlProfile, { secret }: SqlSettings): string => {
  const found = secret(address)?.trim() ?? '';
  if (found === '') throw new SqlFault(`环境变量 ${address} 没有设置。请在其中写明数据库地址，如 ${system === 'mysql' ? 'mysql' : 'postgresql'}://用户:口令@主机:端口/库名，然后重新启动服务。`);
  if (URL.canParse(found) && protocols[system].includes(new URL(found).protocol)) return found;
  throw new SqlFault(`环境变量 ${address} 不是可用的 ${system} 地址。请改成 ${system === 'mysql' ? 'mysql' : 'postgresql'}://用户:口令@主机:端口/库名 的形式。`);
};

interface Reading {
  readonly plan: SegmentPlan;
  readonly order: DeliveryOrder;
  readonly address: string;
}

/** A snapshot that clashed with another transaction is taken once more. */
const readTwiceAtMost = async (profile: SqlProfile, reading: Reading): Promise<Written> => {
  try {
    return await read(profile, reading);
  } catch (error) {
    if (!(error instanceof SqlFault && error.again) || reading.order.signal.aborted) throw error;
    return read(profile, reading);
  }
};

const read = ({ name, sql }: SqlProfile, { plan, order, address }: Reading): Promise<Written> => {
  const since = plan.since === null || sql.incremental === undefined ? null : readFrom(plan.since, sql.incremental.overlapSeconds);
  const asked = { address, question: sqlQuestion(sql, since), timeZone: sql.timeZone, statementSeconds: sql.statementSeconds, signal: order.signal };
  const writing = { name, origin: profileOrigin(name), segment: plan.number, watermark: sql.incremental?.watermark ?? null, order };
  stopIfAsked(order.signal);
  return readers[sql.system](asked, (reading) => writeParts(writing, reading));
};

interface Read {
  readonly plan: SegmentPlan;
  readonly order: DeliveryOrder;
  readonly written: Written;
}

const delivered = async ({ format, sql }: SqlProfile, { plan, order, written }: Read): Promise<Delivery> => {
  const { entries, rows, mark } = written;
  if (plan.since === null) {
    refuseEmpty(sql.mayBeEmpty, rows, order.previous);
    return { entries: withMark(entries, mark), seen: entries.length };
  }
  if (await bringsNothing({ order, format, written }, plan.since)) return { entries: plan.kept, seen: entries.length };
  return { entries: [...plan.kept, ...withMark(entries, higherMark(mark, plan.since))], seen: entries.length };
};

const refuseEmpty = (mayBeEmpty: boolean, rows: number, previous: Manifest): void => {
  if (rows > 0 || mayBeEmpty || !previous.some(({ size }) => size > 0)) return;
  throw new SqlFault('query 没有给出任何行，而上次读到过。原有数据保持不变。请核对数据库；若确已清空，请在数据源配置中写明 mayBeEmpty: true。');
};

/** Rows from the mark on come again each time; where all of them are archived already, nothing has changed. */
const bringsNothing = async ({ order, format, written }: { order: DeliveryOrder; format: ProfileFormat; written: Written }, since: string): Promise<boolean> => {
  const { rows, mark, digests } = written;
  if (rows === 0) return true;
  if (mark !== null && compareMarks(mark, since) > 0) return false;
  return rows === digests.size && allArchived(order, format, digests);
};
