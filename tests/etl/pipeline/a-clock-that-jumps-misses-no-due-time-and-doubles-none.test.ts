import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, secondsAfter } from '@monitor/store';
import { expect, test } from 'vitest';
import { randomOf } from '../../../etl/src/demo/random.js';
import { claimDue } from '../../../etl/src/schedule/claim-due.js';
import { lastDue } from '../../../etl/src/schedule/due.js';

const nightly = { expression: '30 2 * * *', timeZone: 'Asia/Shanghai' };
const DAY = 86_400;
const JUMPS = [DAY, -3600, 3 * 365 * DAY, -10 * 365 * DAY, 20, 3 * DAY];

test('200 jumps of the clock: every period that is seen is claimed once, by one of several askers', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jumps-'));
  let now = '2026-07-15T02:00:00.000Z';
  const store = await openStore({ dataDir, clock: () => now });
  try {
    const { ledger } = store;
    const random = randomOf(7, 'jumps of the clock');
    const first = lastDue(nightly, now);
    const [seen, claimed] = [new Set<string>(), new Map<string, number>()];
    const ask = async (): Promise<void> => {
      const found = await Promise.all(Array.from({ length: 3 }, () => claimDue({ ledger, now }, 'folder', nightly)));
      for (const due of found.filter((each) => each !== null)) claimed.set(due.dueAt, (claimed.get(due.dueAt) ?? 0) + 1);
      for (const due of found.filter((each) => each !== null)) {
        const run = await ledger.startRun({ trigger: 'schedule', requestedBy: 'schedule', source: 'folder' });
        await ledger.noteDueRun(due, run.id);
        await ledger.finishRun(run.id, { state: 'unchanged' });
      }
    };
    await ask();
    expect(claimed.size).toBe(0);
    for (let jump = 0; jump < 200; jump += 1) {
      now = secondsAfter(now, JUMPS[Math.floor(random.next() * JUMPS.length)] ?? DAY);
      seen.add(lastDue(nightly, now) ?? '');
      await ask();
    }
    seen.delete(first ?? '');
    expect([...claimed.keys()].sort()).toEqual([...seen].sort());
    expect([...claimed.values()].filter((times) => times !== 1)).toEqual([]);
    expect(claimed.size).toBeGreaterThan(50);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('a service that was down for three periods catches up once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'down-'));
  let now = '2026-07-15T02:00:00.000Z';
  const open = () => openStore({ dataDir, clock: () => now });
  let store = await open();
  try {
    await claimDue({ ledger: store.ledger, now }, 'folder', nightly);
    await store.close();
    now = secondsAfter(now, 3 * DAY);
    store = await open();
    const claims = [];
    for (let tick = 0; tick < 3; tick += 1) {
      claims.push(await claimDue({ ledger: store.ledger, now }, 'folder', nightly));
      now = secondsAfter(now, 20);
    }
    expect(claims).toEqual([{ source: 'folder', dueAt: '2026-07-17T18:30:00.000Z' }, null, null]);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
