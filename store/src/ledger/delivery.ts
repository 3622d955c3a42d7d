import type { Selectable } from 'kysely';
import { LedgerConflict } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { DeliveryState, DeliveryTable } from './run-tables.js';

/** One content under one path of one origin, however often it came. The greater `seq`, the newer. */
export type KeptDelivery = Selectable<DeliveryTable>;

export interface Delivered {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

export interface DeliveryOrder {
  readonly source: string;
  readonly origin: string;
  readonly runId: number;
  /** In the order in which they came to be: contents not seen before become newer one after another. */
  readonly files: readonly Delivered[];
}

export interface VersionOrder {
  readonly source: string;
  readonly path: string;
  readonly sha256: string;
  readonly by: string;
  readonly reason: string;
}

export const deliveryBook = (ledger: LedgerHandle) => ({
  /** Notes what came. Returns every content known under these paths. */
  noteDeliveries: (order: DeliveryOrder): Promise<KeptDelivery[]> => atomically(ledger, (inside) => note(inside, order)),
  /** Notes what became of contents that came. */
  judgeDeliveries: (order: DeliveryOrder, state: DeliveryState): Promise<void> => atomically(ledger, (inside) => judge(inside, order, state)),
  /** Who brought these contents first, of every path that still holds them. */
  firstDeliveries: (sha256: readonly string[]): Promise<FirstDelivery[]> => first(ledger, sha256),
  /** Older versions that wait for a person, by path. */
  waitingVersions: (source: string): Promise<KeptDelivery[]> => waiting(ledger, source),
  /** Makes an older version the newest of its path; audited. @throws LedgerConflict when no such version waits */
  acceptVersion: (order: VersionOrder): Promise<KeptDelivery> => atomically(ledger, (inside) => accept(inside, order)),
});

export type FirstDelivery = Pick<KeptDelivery, 'path' | 'sha256' | 'firstRun' | 'firstAt'>;

const AT_ONCE = 500;

const portions = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

async function note(inside: LedgerHandle, { source, origin, runId, files }: DeliveryOrder): Promise<KeptDelivery[]> {
  const now = inside.clock();
  const known: KeptDelivery[] = [];
  for (const portion of portions(files)) {
    const seq = await nextNumber(inside, 'delivery');
    const rows = portion.map(({ path, sha256, size }) => ({ origin, path, sha256, source, size, seq, state: 'taken' as const, firstRun: runId, firstAt: now, lastRun: runId, lastAt: now }));
    await inside.db.insertInto('delivery').values(rows).onConflict((clash) => clash.columns(['origin', 'path', 'sha256']).doUpdateSet({ lastRun: runId, lastAt: now })).execute();
    const paths = portion.map(({ path }) => path);
    known.push(...(await inside.db.selectFrom('delivery').selectAll().where('origin', '=', origin).where('path', 'in', paths).execute()));
  }
  return known;
}

async function judge({ db }: LedgerHandle, { origin, files }: DeliveryOrder, state: DeliveryState): Promise<void> {
  for (const { path, sha256 } of files) {
    await db.updateTable('delivery').set({ state }).where('origin', '=', origin).where('path', '=', path).where('sha256', '=', sha256).where('state', '!=', state).execute();
  }
}

async function first({ db }: LedgerHandle, sha256: readonly string[]): Promise<FirstDelivery[]> {
  const found: FirstDelivery[] = [];
  for (const portion of portions(sha256)) found.push(...(await db.selectFrom('delivery').select(['path', 'sha256', 'firstRun', 'firstAt']).where('sha256', 'in', portion).execute()));
  return found;
}

const waiting = ({ db }: LedgerHandle, source: string): Promise<KeptDelivery[]> =>
  db.selectFrom('delivery').selectAll().where('source', '=', source).where('state', '=', 'older').orderBy('path').orderBy('lastAt').execute();

async function accept(inside: LedgerHandle, { source, path, sha256, by, reason }: VersionOrder): Promise<KeptDelivery> {
  const row = await inside.db
    .updateTable('delivery')
    .set({ state: 'accepted', seq: await nextNumber(inside, 'delivery'), acceptedBy: by, acceptedAt: inside.clock(), reason })
    .where('source', '=', source)
    .where('path', '=', path)
    .where('sha256', '=', sha256)
    .where('state', '=', 'older')
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new LedgerConflict(`来源 ${source} 没有等待确认的旧版本 ${path}。它可能已被采用，请刷新后再看。`);
  await appendAudit(inside, { actor: by, action: 'accept-version', subject: `source:${source}`, detail: { path, sha256, reason } });
  return row;
}
