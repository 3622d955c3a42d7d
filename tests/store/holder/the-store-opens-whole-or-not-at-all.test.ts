import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, readHolder } from '@monitor/store';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('opens three shelves in a folder of its own and gives it back', async () => {
  const store = await openStore({ dataDir, clock: () => '2026-03-01T08:00:00.000Z' });
  await store.folder?.announce({ url: 'http://127.0.0.1:3000', token: 't' });
  expect(await readHolder(dataDir)).toMatchObject({ pid: process.pid, startedAt: '2026-03-01T08:00:00.000Z', token: 't' });
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'folder-in-use' });
  const { sha256 } = await store.archive.keepBytes(Buffer.from('年报'));
  await store.ledger.startRun({ trigger: 'start', requestedBy: 'system' });
  await store.warehouse.ping();
  await store.close();
  await store.close();
  expect(await readHolder(dataDir)).toBeNull();

  const again = await openStore({ dataDir, role: 'command' });
  expect(await again.archive.has(sha256)).toBe(true);
  expect(await again.ledger.run(1)).toMatchObject({ state: 'failed', error: '上次运行被中断' });
  await again.close();
});

it('lets go of the folder when a shelf does not open', async () => {
  writeFileSync(join(dataDir, 'ledger.db'), '这不是数据库'.repeat(1000));
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'ledger-not-usable' });
  expect(await readHolder(dataDir)).toBeNull();
  rmSync(join(dataDir, 'ledger.db'));
  await (await openStore({ dataDir })).close();
});
