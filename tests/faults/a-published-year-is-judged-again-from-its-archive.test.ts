import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freezeYear } from '@monitor/etl';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../store/src/ledger/sqlite.js';
import { aFolder, type Folder, soundFiles } from '../etl/pipeline/a-folder.js';
import { aStore, judging, type TestStore } from '../etl/pipeline/a-store.js';
import { entry, runNode } from './process.js';

let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  city = await aStore();
  folder = await aFolder(soundFiles());
  await city.load(folder.path);
  await freezeYear({ store: city.current(), ...judging, year: 2024, frozenBy: 'officer' });
});
afterAll(async () => {
  await city.close();
  await folder.remove();
});

const verify = (...args: readonly string[]) => runNode([entry('etl/dist/command/verify.js'), '--data-dir', city.dataDir, ...args]);

test('beside the process that holds the data, from the kept inputs', async () => {
  const { code, out, err } = await verify('--year', '2024');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('年度评价 2024-1：2024 年度第 1 次发布，officer 于 2026-07-15T02:00:00.000Z 据版本 e000001 发布');
  expect(out).toContain('逐字节比对：完全一致。');
});

test('from the archived files alone', async () => {
  const { code, out, err } = await verify('--year', '2024', '--evaluation', '1', '--from-archive');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('存档文件 8 个，哈希全部相符。');
  const hashes = [...out.matchAll(/SHA-256 ([0-9a-f]{64})/gu)].map(([, hash]) => hash);
  expect(hashes).toHaveLength(4);
  expect(hashes.slice(2)).toEqual(hashes.slice(0, 2));
  expect(out).toContain('逐字节比对：完全一致。');
});

test('a wrong call is one sentence that says what to do', async () => {
  const wrong = [
    [['--year', '2023'], '2023 年度还没有发布过评价'],
    [['--year', '2024', '--evaluation', '7'], '2024 年度没有第 7 次发布。已有：1。'],
    [[], '请用 --year 指定要复算的年度'],
    [['--year', '24'], '--year 的值“24”不对'],
  ] as const;
  for (const [args, sentence] of wrong) {
    const { code, err } = await verify(...args);
    expect([code, err.trim().split('\n').length]).toEqual([64, 1]);
    expect(err).toContain(sentence);
  }
});

test('a file of the archive that was changed is named', async () => {
  const { ledger, archive } = city.current();
  const [evaluation] = await ledger.evaluations(2024);
  const sha256 = evaluation?.manifest.find(({ path }) => path === '经费台账-2024.csv')?.sha256 ?? '';
  const place = archive.pathOf(sha256);
  await rename(place, `${place}.kept`);
  await writeFile(place, '流水号\n');
  const { code, err } = await verify('--year', '2024', '--from-archive');
  expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
  expect(err).toContain(sha256);
  await rename(`${place}.kept`, place);
});

test('a kept part that was changed behind the guards is found', async () => {
  const db = openSqlite(join(city.dataDir, 'ledger.db'));
  await sql`drop trigger evaluation_part_refuses_update`.execute(db);
  await sql`update evaluation_part set text = substr(text, 1, length(text) - 8) || 'AAAAAAAA' where kind = 'results'`.execute(db);
  await db.destroy();
  const { code, err } = await verify('--year', '2024');
  expect([code, err.trim()]).toEqual([1, '账本中留存的年度评价 2024-1 与封存时不一致，内容被改动或损坏。请从备份恢复账本，并查看审计记录。']);
});
