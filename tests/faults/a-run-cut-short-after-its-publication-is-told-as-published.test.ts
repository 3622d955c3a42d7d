import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cut-short-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('of runs that never came to their end, those count as published whose edition is', async () => {
  const before = await openStore({ dataDir });
  const order = { trigger: 'command', requestedBy: 'test' } as const;
  const draft = { scheme: 's', ruleSet: 'r', codeVersion: 'c', manifest: [] };
  for (const number of [1, 2, 3]) {
    const { id: runId } = await before.ledger.startRun(order);
    await before.ledger.draftEdition({ id: `e${number}`, number, runId, ...draft });
  }
  await before.ledger.advanceRun(2, { rowsAccepted: 17 });
  for (const id of ['e1', 'e2']) await before.ledger.publishEdition(id, { totals: {}, verdictHash: 'h' });
  await before.ledger.startRun(order);
  await before.close();

  const after = await openStore({ dataDir });
  expect(await after.ledger.runs({ limit: 9 })).toMatchObject([
    { id: 4, state: 'failed', error: '上次运行被中断', edition: null },
    { id: 3, state: 'failed', error: '上次运行被中断', edition: null },
    { id: 2, state: 'published', error: null, edition: 'e2', rowsAccepted: 17 },
    { id: 1, state: 'published', error: null, edition: 'e1' },
  ]);
  await after.close();
});
