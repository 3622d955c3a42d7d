import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '@monitor/store';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import type { BuiltChild } from '../child/built-child.js';
import { buildChild } from '../child/built-child.js';

const dataDir = mkdtempSync(join(tmpdir(), 'ledger-'));
let publisher: BuiltChild;
beforeAll(() => {
  publisher = buildChild('publish-for-ever.ts');
});
afterAll(() => {
  publisher.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

it('whatever moment the process is killed at', async () => {
  let publications = 0;
  for (let kill = 0; kill < 20; kill += 1) {
    const child = await publisher.start(dataDir);
    await setTimeout(5 + Math.random() * 60);
    await child.kill();
    const ledger = await openLedger({ dataDir, clock: systemClock, alone: true });
    const all = await ledger.editions({ limit: 100_000 });
    const published = all.filter(({ state }) => state === 'published');
    const current = await ledger.published();
    expect(published.map(({ id }) => id)).toEqual(current === null ? [] : [current.id]);
    if (current !== null) {
      expect(current.totals).toEqual({ fund_entry: { rows: current.number, sums: { amount: `${current.number}.00` } } });
      expect(await ledger.run(current.runId)).toMatchObject({ state: 'published', edition: current.id });
      expect((await ledger.auditEntries({ limit: 1 }))[0]?.subject).toBe(current.id);
    }
    expect(all.filter(({ state }) => state === 'draft').length).toBeLessThanOrEqual(1);
    expect((await ledger.runs({ limit: 100_000 })).filter(({ state }) => state === 'running')).toEqual([]);
    await ledger.verifyAuditChain();
    for (const draft of all.filter(({ state }) => state === 'draft')) await ledger.dropDraft(draft.id);
    publications = current?.number ?? 0;
    await ledger.close();
  }
  expect(publications).toBeGreaterThan(20);
});
