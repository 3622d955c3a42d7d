import { readdirSync, rmSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCity, type City } from '../city/city.js';
import { startServer } from '../city/server.js';
import { entry, runNode } from './process.js';
import { asItIs, complaintsAbout, type Figures, figuresOf, type Standing } from './standing.js';

let city: City;
let sound: Standing;
let expected: Figures;

beforeAll(async () => {
  city = await aCity();
  sound = await asItIs(city.dataDir);
  expected = figuresOf(sound);
}, 300_000);
afterAll(() => city.remove());

/** Starts the product and stops it again; returns what it told. */
const startOnce = async (): Promise<string> => {
  const server = await startServer(city.dataDir);
  await server.stop();
  return server.printed();
};

const assertAsBefore = async (): Promise<void> => {
  const standing = await asItIs(city.dataDir);
  expect(complaintsAbout(standing, expected)).toEqual([]);
  expect(standing.edition).toBe(sound.edition);
  expect(standing.madeBy).toEqual(sound.madeBy);
};

/** The biggest file of this name in the warehouse, so that rows hang on it. */
const biggest = (name: string): string => {
  const files = readdirSync(join(city.dataDir, 'warehouse/store'), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name === name)
    .map((file) => join(file.parentPath, file.name));
  const heaviest = files.map((path) => ({ path, size: readdirSync(join(path, '..')).length })).sort((one, two) => two.size - one.size);
  const found = heaviest[0]?.path;
  if (found === undefined) throw new Error(`No file ${name} in the warehouse`);
  return found;
};

test('without its folder the published edition comes back equal: rows, sums, verdicts', async () => {
  expect(expected.totals?.['fund_entry']?.rows).toBeGreaterThan(10_000);
  await rm(join(city.dataDir, 'warehouse'), { recursive: true });
  const told = await startOnce();
  expect(told).toContain(`版本 ${sound.edition ?? ''} 不在数据仓库中，正在从存档重建……`);
  expect(told).toContain('行数、合计与评价结果均与发布时一致。');
  await assertAsBefore();
});

test.each(['columns.txt', 'checksums.txt'])('with %s of a part cut to nothing it is noticed and made whole', async (name) => {
  truncateSync(biggest(name), 0);
  expect(await startOnce()).toMatch(/版本 \S+ .+，正在从存档重建……/u);
  await assertAsBefore();
});

test('with a file missing in the archive: one sentence, no server, nothing made up', async () => {
  const archive = join(city.dataDir, 'archive');
  rmSync(join(city.dataDir, 'warehouse'), { recursive: true });
  const [folder = ''] = readdirSync(archive).filter((name) => name.length === 2);
  rmSync(join(archive, folder), { recursive: true });
  const { code, err } = await runNode([entry('backend/dist/main.js')], { DATA_DIR: city.dataDir, PORT: '9' });
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^存档中没有 [0-9a-f]{64}。请从备份恢复存档目录，或重新提供原文件。$/mu);
  expect(code).toBe(64);
  const store = await openStore({ dataDir: city.dataDir });
  expect(await store.warehouse.editions()).toEqual([]);
  expect((await store.ledger.published())?.id).toBe(sound.edition);
  await store.close();
});
