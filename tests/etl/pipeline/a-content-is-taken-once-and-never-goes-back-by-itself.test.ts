import { folderSource, runPipeline } from '@monitor/etl';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from './a-folder.js';
import { aPreparedStore, type PreparedStore, type TestStore } from './a-store.js';
import { rejectionsOf } from './loading.js';

let prepared: PreparedStore;
let city: TestStore;
let folder: Folder;
const ledger = (...entries: readonly string[]): string => `${[fundHead, ...entries.map((entry) => aFundLine(entry))].join('\n')}\n`;
const LEDGER = '经费台账-2025.csv';

beforeAll(async () => {
  folder = await aFolder({ ...soundFiles(), [LEDGER]: ledger('V-1') });
  prepared = await aPreparedStore((store) => store.load(folder.path));
});
beforeEach(async () => {
  await folder.write({ [LEDGER]: ledger('V-1') });
  city = await prepared.copy();
});
afterEach(() => city.close());
afterAll(async () => {
  await prepared.remove();
  await folder.remove();
});

const told = async (code: string): Promise<string[]> => {
  const published = await city.current().ledger.published();
  const writer = city.current().warehouse.writer(published?.id ?? '');
  return (await rejectionsOf({ writer })).filter((each) => each.code === code).map(({ path, message }) => `${path} ${message}`);
};
const rows = async (): Promise<number | undefined> => (await city.current().ledger.published())?.totals?.['fund_entry']?.rows;
const kept = async () => (await city.current().ledger.published())?.manifest.find(({ path, source }) => path === LEDGER && source.startsWith('folder:'));

test('one content under a hundred names of its kind is taken once, the others are told, and their going away changes nothing', async () => {
  const copies = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`副本/经费台账-${index + 1}.csv`, ledger('V-1')]));
  const before = await rows();
  await folder.write(copies);
  expect(await city.load(folder.path)).toMatchObject({ state: 'published', filesRead: 0 });
  const repeats = await told('duplicate_file');
  expect(repeats).toHaveLength(99);
  expect(repeats[0]).toBe(`副本/经费台账-1.csv 提示：内容与 ${LEDGER} 完全相同，只载入一次。请删除多余的一份。`);
  expect(await rows()).toBe(before);
  expect((await city.load(folder.path)).state).toBe('unchanged');
  await folder.write(Object.fromEntries(Object.keys(copies).map((name) => [name, null])));
  await city.load(folder.path);
  expect([await told('duplicate_file'), await rows()]).toEqual([[], before]);
});

test('a file that was only given another name moves with its rows', async () => {
  await folder.write({ [LEDGER]: null, '经费台账-2025-定稿.csv': ledger('V-1') });
  await city.load(folder.path);
  await folder.write({ '经费台账-2025-定稿.csv': null });
  expect([await told('missing_file'), await told('duplicate_file'), await kept()]).toEqual([[], [], undefined]);
});

test('an older version that comes after a newer waits for a person; accepted, it is the newest', async () => {
  const older = (await kept())?.sha256 ?? '';
  await folder.write({ [LEDGER]: ledger('V-1', 'V-2') });
  await city.load(folder.path);
  const [newer, withTwo] = [await kept(), await rows()];
  await folder.write({ [LEDGER]: ledger('V-1') });
  expect((await city.load(folder.path)).state).toBe('published');
  expect([await rows(), (await kept())?.sha256]).toEqual([withTwo, newer?.sha256]);
  expect(await told('older_version')).toEqual([`${LEDGER} 送来的是这个文件以前的版本，系统仍沿用较新的内容。若确需改回，请在“数据来源”页采用这一版并写明理由；否则请重新放入较新的文件。`]);
  expect((await city.load(folder.path)).state).toBe('unchanged');

  const { ledger: book } = city.current();
  expect((await book.waitingVersions('folder')).map(({ path, sha256 }) => [path, sha256])).toEqual([[LEDGER, older]]);
  await book.acceptVersion({ source: 'folder', path: LEDGER, sha256: older, by: '王敏', reason: '第二笔登记有误' });
  await expect(book.acceptVersion({ source: 'folder', path: LEDGER, sha256: older, by: '王敏', reason: '再来一次' })).rejects.toThrow('没有等待确认的旧版本');
  expect((await book.auditEntries({ limit: 1 }))[0]).toMatchObject({ actor: '王敏', action: 'accept-version', detail: { path: LEDGER, sha256: older, reason: '第二笔登记有误' } });
  expect((await city.load(folder.path)).state).toBe('published');
  expect([await told('older_version'), (await kept())?.sha256, await rows()]).toEqual([[], older, (withTwo ?? 0) - 1]);
});

test('versions that come out of order end with the newest', async () => {
  const versions = [ledger('V-1', 'V-2'), ledger('V-1', 'V-2', 'V-3'), ledger('V-1'), ledger('V-1', 'V-2', 'V-3')];
  for (const content of versions) {
    await folder.write({ [LEDGER]: content });
    await city.load(folder.path);
  }
  expect([await told('older_version'), await rows()]).toEqual([[], 6]);
}, 180_000);

test('a content that a failed load had brought is not older for that', async () => {
  await folder.write({ [LEDGER]: ledger('V-1', 'V-9') });
  const controller = new AbortController();
  await expect(runPipeline({ ...city.order(folder.path), source: folderSource(folder.path), signal: controller.signal, onProgress: ({ phase }) => (phase === 'read' ? controller.abort() : undefined) })).rejects.toMatchObject({ code: 'cancelled' });
  await folder.write({ [LEDGER]: ledger('V-1') });
  expect((await city.load(folder.path)).state).toBe('unchanged');
  await folder.write({ [LEDGER]: ledger('V-1', 'V-9') });
  expect((await city.load(folder.path)).state).toBe('published');
  expect([await told('older_version'), await rows()]).toEqual([[], 5]);
});
