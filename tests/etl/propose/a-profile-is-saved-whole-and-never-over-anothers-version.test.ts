import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FileRefused, ProfileChanged, ProfileFaulty } from '../../../etl/src/propose/file-refused.js';
import { savedProfile, saveProfile } from '../../../etl/src/propose/profile-folder.js';
import { assertTakesUpload } from '../../../etl/src/propose/takes-upload.js';
import { readProfiles } from '../../../etl/src/source/read-profiles.js';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  folder = join(root, 'sources');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const draft = (title: string) => ({
  version: 1, name: 'alliances', title: { zh: title }, kind: 'upload',
  columns: [{ name: 'code', head: '编号' }, { name: 'happened', head: '日期' }],
  records: [{ record: 'event', fields: { code: { column: 'code' }, consortium: { value: 'LHT-001' }, kind: { value: '违约认定' }, happened: { column: 'happened' } } }],
});

it('as YAML that reads back as what was meant', async () => {
  const saved = await saveProfile(folder, draft('事件'), null);
  expect(saved.text).toMatch(/^# yaml-language-server: \$schema=/u);
  expect(saved.faults).toEqual([]);
  const { profiles, faults } = await readProfiles(folder);
  expect(faults).toEqual([]);
  expect(profiles[0]?.profile).toEqual(saved.profile);
  expect(await savedProfile(folder, 'alliances')).toEqual(saved);
  expect(readdirSync(folder), 'with the schema that its first line names').toEqual(['alliances.yaml', 'profile.schema.json']);
  expect(readFileSync(join(folder, 'profile.schema.json'), 'utf8')).toBe(readFileSync(new URL('../../../docs/sources/profile.schema.json', import.meta.url), 'utf8'));
});

it('of two authors at once the second is told, whatever they do', async () => {
  const first = await saveProfile(folder, draft('一'), null);
  await expect(saveProfile(folder, draft('二'), null)).rejects.toThrow(ProfileChanged);
  const both = await Promise.allSettled([saveProfile(folder, draft('三'), first.sha256), saveProfile(folder, draft('四'), first.sha256)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const many = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => saveProfile(join(root, 'other'), draft(`${index}`), null)));
  expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('not at all with a fault, and every fault is told', async () => {
  const faulty = { ...draft('坏'), records: [{ record: 'event', fields: { code: { column: 'nowhere' }, kind: { value: '违约认定' } } }] };
  const told = await saveProfile(folder, faulty, null).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(ProfileFaulty);
  expect(told instanceof ProfileFaulty && told.faults.length).toBeGreaterThanOrEqual(3);
  expect(await savedProfile(folder, 'alliances')).toBeNull();
});

it('under no name that leads elsewhere', async () => {
  for (const name of ['../evil', '/etc/x', 'a/b', 'folder', 'A', '', 'x'.repeat(60), 'con\u0000']) {
    await expect(saveProfile(folder, { ...draft('名'), name }, null)).rejects.toThrow(ProfileFaulty);
    expect(await savedProfile(folder, name)).toBeNull();
  }
  expect(readdirSync(root)).toEqual([]);
});

it('a source takes files by its kind; the one of exchange files is made on first use and tells files by name', async () => {
  await assertTakesUpload(folder, { source: 'uploads', name: '经费台账-2025.csv' });
  expect(readFileSync(join(folder, 'uploads.yaml'), 'utf8')).toContain('exchange: true');
  await expect(assertTakesUpload(folder, { source: 'uploads', name: 'ledger.csv' })).rejects.toThrow(FileRefused);
  await expect(assertTakesUpload(folder, { source: 'nobody', name: 'ledger.csv' })).rejects.toThrow('请先保存它的配置');
  await saveProfile(folder, draft('事件'), null);
  await assertTakesUpload(folder, { source: 'alliances', name: 'anything.csv' });
  await saveProfile(folder, { ...draft('夹'), name: 'shared-folder', kind: 'folder', folder: { path: '/tmp' } }, null);
  await expect(assertTakesUpload(folder, { source: 'shared-folder', name: 'x.csv' })).rejects.toThrow('不接收上传');
});
