import type { Selectable } from 'kysely';
import { secondsAfter } from '../clock.js';
import type { LedgerHandle } from './handle.js';
import { newToken, sha256Of } from './random.js';
import type { SessionTable } from './tables.js';

export type Session = Selectable<SessionTable>;

const EIGHT_HOURS = 8 * 60;
const ONE_HOUR = 60;

export const sessionBook = (ledger: LedgerHandle) => ({
  /** Opens a session. The token is told this once: the ledger keeps only its hash. */
  createSession: (accountId: string, minutes = EIGHT_HOURS): Promise<{ token: string; session: Session }> =>
    create(ledger, accountId, minutes),
  /** The session of a token; null when unknown, revoked, run out, idle for too long, or its account is disabled. */
  findSession: (token: string, idleMinutes = ONE_HOUR): Promise<Session | null> => find(ledger, token, idleMinutes),
  /** Notes that the session was used now. A session that is gone stays gone. */
  touchSession: (token: string): Promise<void> => touch(ledger, token),
  /** Ends a session; ending it again changes nothing. */
  revokeSession: (token: string): Promise<void> => revoke(ledger, token),
  /** Ends all sessions of an account; returns how many were open. */
  revokeSessionsOf: (accountId: string): Promise<number> => revokeSessionsOf(ledger, accountId),
});

async function create({ db, clock }: LedgerHandle, accountId: string, minutes: number): Promise<{ token: string; session: Session }> {
  const token = newToken();
  const now = clock();
  const session = await db
    .insertInto('session')
    .values({ tokenHash: sha256Of(token), accountId, createdAt: now, lastSeenAt: now, expiresAt: secondsAfter(now, minutes * 60), revokedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { token, session };
}

async function find({ db, clock }: LedgerHandle, token: string, idleMinutes: number): Promise<Session | null> {
  const now = clock();
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .selectAll('session')
    .where('session.tokenHash', '=', sha256Of(token))
    .where('session.revokedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .where('session.lastSeenAt', '>', secondsAfter(now, -idleMinutes * 60))
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst();
  return session ?? null;
}

async function touch({ db, clock }: LedgerHandle, token: string): Promise<void> {
  const live = db.updateTable('session').where('tokenHash', '=', sha256Of(token)).where('revokedAt', 'is', null);
  await live.set({ lastSeenAt: clock() }).execute();
}

async function revoke({ db, clock }: LedgerHandle, token: string): Promise<void> {
  const live = db.updateTable('session').where('tokenHash', '=', sha256Of(token)).where('revokedAt', 'is', null);
  await live.set({ revokedAt: clock() }).execute();
}

export async function revokeSessionsOf({ db, clock }: LedgerHandle, accountId: string): Promise<number> {
  const live = db.updateTable('session').where('accountId', '=', accountId).where('revokedAt', 'is', null);
  return (await live.set({ revokedAt: clock() }).returning('tokenHash').execute()).length;
}
