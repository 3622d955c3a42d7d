import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import { StandingClock } from './ledgers.js';

const dataDir = mkdtempSync(join(tmpdir(), 'ledger-'));
const path = join(dataDir, 'ledger.db');
const open = (databaseUrl?: string) => openLedger({ dataDir, databaseUrl, clock: new StandingClock().tell, alone: true });

beforeEach(() => {
  mkdirSync(dataDir, { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const damages: Readonly<Record<string, () => void>> = {
  'removed': () => rmSync(path),
  'cut to nothing': () => truncateSync(path, 0),
  'cut to half': () => truncateSync(path, statSync(path).size / 2),
  'overwritten': () => writeFileSync(path, '这不是数据库'.repeat(1000)),
};

it.each(Object.entries(damages))('a ledger file that was %s is refused with the way out', async (_, damage) => {
  const ledger = await open();
  for (let entry = 0; entry < 100; entry += 1) await ledger.appendAudit({ actor: 'root', action: 'test', subject: String(entry) });
  await ledger.close();
  damage();
  const refused = open();
  await expect(refused).rejects.toMatchObject({ code: 'ledger-not-usable' });
  await expect(refused).rejects.toThrow('请从备份恢复');
});

it('a ledger server that does not answer is named without its password', async () => {
  const refused = open('postgresql://ledger:secret@127.0.0.1:1/ledger');
  await expect(refused).rejects.toThrow(/^账本数据库 127\.0\.0\.1:1 无法使用：(?!.*secret).*请检查 DATABASE_URL/);
});
