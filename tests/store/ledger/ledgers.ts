import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Ledger } from '@monitor/store';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import { openPostgres } from '../../../store/src/ledger/postgres.js';
import { openSqlite } from '../../../store/src/ledger/sqlite.js';
import type { LedgerTables } from '../../../store/src/ledger/tables.js';
import type { PostgresServer } from './postgres-server.js';
import { noPostgres, startPostgres } from './postgres-server.js';

/** A clock that stands still until it is told to go on. */
export class StandingClock {
  #now = Date.parse('2026-03-01T08:00:00.000Z');
  readonly tell = (): string => new Date(this.#now).toISOString();
  goOn({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.#now += (minutes * 60 + seconds) * 1000;
  }
}

/** One empty ledger that a test may open several times, as several processes would. */
export interface Bench {
  clock: StandingClock;
  dataDir: string;
  databaseUrl: string | undefined;
  open(options?: { alone?: boolean }): Promise<Ledger>;
  /** The database behind the ledger's back, to tamper with it. */
  backDoor(): Kysely<LedgerTables>;
}

type Contract = (bench: () => Bench) => void;

/** Runs the same tests on SQLite and on PostgreSQL; without a server the latter are shown as skipped, with the reason. */
export function onBothLedgers(title: string, contract: Contract): void {
  describe(`${title} (SQLite)`, () => contract(useBench(() => undefined)));
  const reason = noPostgres === null ? '' : `; skipped: ${noPostgres}`;
  describe.skipIf(noPostgres !== null)(`${title} (PostgreSQL${reason})`, () => {
    let server: PostgresServer | undefined;
    beforeAll(() => {
      server = startPostgres();
    });
    afterAll(() => server?.stop());
    contract(useBench(() => server?.newDatabase()));
  });
}

function useBench(address: () => string | undefined): () => Bench {
  let bench: Bench | undefined;
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
    if (bench !== undefined) rmSync(bench.dataDir, { recursive: true, force: true });
    bench = undefined;
  });
  return () => (bench ??= newBench(address(), closings));
}

function newBench(databaseUrl: string | undefined, closings: (() => Promise<void>)[]): Bench {
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-'));
  const clock = new StandingClock();
  return {
    clock,
    dataDir,
    databaseUrl,
    open: async ({ alone = false } = {}) => {
      const ledger = await openLedger({ dataDir, databaseUrl, clock: clock.tell, alone });
      closings.unshift(() => ledger.close());
      return ledger;
    },
    backDoor: () => {
      const db = databaseUrl === undefined ? openSqlite(join(dataDir, 'ledger.db')) : openPostgres(databaseUrl);
      closings.unshift(() => db.destroy());
      return db;
    },
  };
}
