import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedWarehouse, type Warehouse } from '@monitor/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inChildProcess, killNow, messageOf } from './child-process.js';
import { answerTo, failureOf } from './questions.js';
import { createThings } from './shelves.js';

const rounds = 6;
const perLoad = 20_000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'migrations', '001_create_things.sql'), createThings);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Promise<Warehouse> => openEmbeddedWarehouse({ folder: join(folder, 'data'), migrations: join(folder, 'migrations') });

const rowsIn = async (warehouse: Warehouse, edition: number): Promise<number> => {
  const [row] = await answerTo(warehouse.reader(String(edition)), 'SELECT count() AS n, uniqExact(id) AS ids FROM thing');
  return Number(row?.['n']);
};

// Every third edition begins empty, and each adds one load to the one before it.
const expectedIn = (edition: number): number => perLoad * (edition < 3 ? edition : (edition % 3) + 1);

it('whole editions stay whole through kill -9 at any moment', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const child = inChildProcess('edition-writer.ts', folder);
    let whole = 0;
    child.on('message', (message: { whole: number }) => (whole = message.whole));
    await messageOf(child);
    await sleep(randomInt(400));
    await killNow(child);
    const warehouse = await open();
    expect(await warehouse.detachedParts()).toBe(0);
    expect(await rowsIn(warehouse, whole)).toBe(expectedIn(whole));
    for (const id of await warehouse.editions()) if (Number(id) > whole) await warehouse.dropEdition(id);
    await warehouse.close();
  }
}, 180_000);

it('a folder in use is refused with the process that has it, and opens once that is gone', async () => {
  const child = inChildProcess('edition-writer.ts', folder);
  await messageOf(child);
  const refused = await failureOf(open());
  expect(refused).toMatchObject({ code: 'locked', query: 'open' });
  expect(refused.message).toContain(`正被进程 ${String(child.pid)} 使用：请先停止它`);
  await killNow(child);
  const warehouse = await open();
  expect((await failureOf(open())).code).toBe('locked');
  await warehouse.ping();
  await warehouse.close();
});

it('a path that is no folder is refused with the reason', async () => {
  writeFileSync(join(folder, 'data'), 'a file');
  const failed = await failureOf(open());
  expect(failed.code).toBe('unavailable');
  expect(failed.message).toContain('EEXIST');
});

it('a damaged folder says why it does not open, and opens when it is mended', async () => {
  const warehouse = await open();
  await warehouse.createEdition('one', null);
  await warehouse.close();
  const metadata = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('thing.sql'));
  const path = join(folder, 'data', metadata ?? 'no metadata');
  const text = readFileSync(path);
  writeFileSync(path, '');
  const failed = await failureOf(open());
  expect(failed.code).toBe('unavailable');
  expect(failed.message).toMatch(/打不开（Code: 62.+thing\.sql.+改名保存/s);
  writeFileSync(path, text);
  const mended = await open();
  expect(await answerTo(mended.reader('one'), 'SELECT count() AS n FROM thing')).toEqual([{ n: '0' }]);
  expect(await mended.editions()).toEqual(['one']);
  await mended.close();
});
