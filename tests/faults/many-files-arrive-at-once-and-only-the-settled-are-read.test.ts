import { appendFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileGlob } from '../../etl/src/source/folder/file-glob.js';
import { listFolder } from '../../etl/src/source/folder/list-folder.js';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from '../etl/pipeline/a-folder.js';
import { aStore, type TestStore } from '../etl/pipeline/a-store.js';
import { tellRow } from './tell-row.js';

const FILES = process.env['FAULTS'] === 'full' ? 10_000 : 500;
const TEN_MINUTES = 600_000;

let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  city = await aStore();
  const many = Array.from({ length: FILES }, (_, index) => [`经费/经费台账-${String(index).padStart(5, '0')}.csv`, `${fundHead}\n${aFundLine(`M-${index}`, { amount: '0.01' })}\n`] as const);
  folder = await aFolder({ ...soundFiles(), ...Object.fromEntries(many) });
}, TEN_MINUTES);
afterAll(async () => {
  await city.close();
  await folder.remove();
});

test(`${FILES} small files at once: every row is there, once, and their sum is exact`, async () => {
  const began = performance.now();
  const outcome = await city.load(folder.path);
  expect(outcome).toMatchObject({ state: 'published', filesSeen: FILES + 8, rowsRejected: 0 });
  const { fund_entry: funds } = (await city.current().ledger.published())?.totals ?? {};
  const sum = BigInt(FILES) + 10_000n + 123_456n + 1n;
  const by = (funds?.rows ?? 0) - FILES - 3;
  tellRow({ fault: 'C7 many files at once', runs: FILES, lost: Math.max(0, -by), doubled: Math.max(0, by), torn: 0, note: `${FILES} files in ${Math.round((performance.now() - began) / 1000)} s` });
  expect(funds?.rows).toBe(FILES + 3);
  expect(funds?.sums['amount']?.replace('.', '')).toBe(String(sum));
  expect(await city.load(folder.path)).toMatchObject({ state: 'unchanged', filesRead: 0 });
}, TEN_MINUTES);

test('of a folder in motion only what has settled is taken', async () => {
  const root = await mkdtemp(join(tmpdir(), 'motion-'));
  const at = (name: string): string => join(root, name);
  await Promise.all([writeFile(at('settled.csv'), 'a'), writeFile(at('growing.csv'), 'a'), writeFile(at('moved.csv'), 'a'), mkdir(at('folder.csv'))]);
  await symlink(at('settled.csv'), at('link.csv'));
  const listing = listFolder({ root, isMeant: fileGlob(['**/*.csv']), settle: 4, signal: new AbortController().signal });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await appendFile(at('growing.csv'), 'b');
  await rename(at('moved.csv'), at('elsewhere.txt'));
  const { files, skipped } = await listing;
  await rm(root, { recursive: true });
  expect(files.map(({ path }) => path)).toEqual(['settled.csv']);
  expect(skipped).toEqual([{ path: 'growing.csv', reason: 'growing' }, { path: 'link.csv', reason: 'link' }, { path: 'moved.csv', reason: 'growing' }]);
});

test('a file that changes while it is kept is refused, whatever was read of it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'changing-'));
  const archive = await openArchive({ dataDir: root, alone: true });
  const path = join(root, 'big.csv');
  await writeFile(path, Buffer.alloc(64 * 1024 * 1024, 'x'));
  const kept = archive.keepFile(path, root).then(({ outcome }) => outcome, (error: unknown) => error);
  await appendFile(path, 'one more');
  expect(await kept).toSatisfy((outcome: unknown) => outcome === 'written' || (outcome instanceof Error && outcome.name === 'FileChanged'));
  const again = await archive.keepFile(path, root);
  expect(again.size).toBe(64 * 1024 * 1024 + 8);
  await rm(root, { recursive: true });
});

test.each([
  { globs: ['**/*'], means: ['a.csv', 'x/y/a.csv'], not: [] },
  { globs: ['*.csv'], means: ['a.csv', 'A.CSV'], not: ['x/a.csv', 'a.csv.bak'] },
  { globs: ['经费/**/*.csv'], means: ['经费/a.csv', '经费/2025/a.csv'], not: ['a.csv', '别的/经费/a.csv'] },
  { globs: ['a+(b).csv', '*.json'], means: ['a+(b).csv', 'x.json'], not: ['aab.csv'] },
])('$globs mean what they say', ({ globs, means, not }) => {
  const isMeant = fileGlob(globs);
  expect([means.filter((path) => !isMeant(path)), not.filter(isMeant)]).toEqual([[], []]);
});
