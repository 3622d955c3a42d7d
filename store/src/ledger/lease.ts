import { LeaseLost } from '../store-error.js';
import { secondsAfter } from '../clock.js';
import type { LedgerHandle } from './handle.js';

/** A right to do something alone for a while. The token grows with every owner, for ever: it fences late writers off. */
export interface Lease {
  name: string;
  token: number;
  expiresAt: string;
}

export interface LeaseWish {
  name: string;
  holder: string;
  seconds: number;
}

export const leaseBook = (ledger: LedgerHandle) => ({
  /** Takes a lease that is free or has run out; null while somebody has it. */
  acquireLease: (wish: LeaseWish): Promise<Lease | null> => acquire(ledger, wish),
  /** Moves the end of a lease. @throws LeaseLost when it has run out or passed to another. */
  renewLease: (lease: Lease, seconds: number): Promise<Lease> => renew(ledger, lease, seconds),
  /** Gives a lease back; false when it was no longer ours. */
  releaseLease: (lease: Lease): Promise<boolean> => release(ledger, lease),
});

async function acquire({ db, clock }: LedgerHandle, { name, holder, seconds }: LeaseWish): Promise<Lease | null> {
  const now = clock();
  const expiresAt = secondsAfter(now, seconds);
  const row = await db
    .insertInto('lease')
    .values({ name, holder, token: 1, expiresAt })
    .onConflict((clash) =>
      clash
        .column('name')
        .doUpdateSet((old) => ({ holder, expiresAt, token: old('lease.token', '+', 1) }))
        .where('lease.expiresAt', '<=', now))
    .returning('token')
    .executeTakeFirst();
  return row === undefined ? null : { name, token: row.token, expiresAt };
}

async function renew(ledger: LedgerHandle, lease: Lease, seconds: number): Promise<Lease> {
  const renewed = { ...lease, expiresAt: secondsAfter(ledger.clock(), seconds) };
  await moveEnd(ledger, renewed, renewed.expiresAt);
  return renewed;
}

/** Locks the lease until the transaction ends, so that nobody takes it over between this check and the commit. */
export const holdLease = (ledger: LedgerHandle, lease: Lease): Promise<void> => moveEnd(ledger, lease, null);

async function moveEnd({ db, clock }: LedgerHandle, { name, token }: Lease, end: string | null): Promise<void> {
  const row = await db
    .updateTable('lease')
    .set((old) => ({ expiresAt: end ?? old.ref('expiresAt') }))
    .where('name', '=', name)
    .where('token', '=', token)
    .where('expiresAt', '>', clock())
    .returning('token')
    .executeTakeFirst();
  if (row === undefined) throw new LeaseLost(`任务租约“${name}”已到期或已被另一进程接管，本次写入作废。请查看正在进行的运行，必要时重新发起。`);
}

async function release({ db, clock }: LedgerHandle, { name, token }: Lease): Promise<boolean> {
  const now = clock();
  const row = await db
    .updateTable('lease')
    .set({ expiresAt: now })
    .where('name', '=', name)
    .where('token', '=', token)
    .where('expiresAt', '>', now)
    .returning('token')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends what dead processes still hold; for a ledger that nobody else works with. @returns how many */
export async function endAbandonedLeases({ db, clock }: LedgerHandle): Promise<number> {
  const now = clock();
  const ended = await db.updateTable('lease').set({ expiresAt: now }).where('expiresAt', '>', now).returning('name').execute();
  return ended.length;
}
