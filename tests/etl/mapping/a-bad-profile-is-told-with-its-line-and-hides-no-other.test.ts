import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfiles } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';

const good = `version: 1
name: ledger
title: { zh: 财务台账 }
kind: folder
folder: { path: /srv/finance }
schedule: 30 6 * * *
columns:
  - { name: code, head: 信用代码 }
  - { name: unit, head: 单位 }
records:
  - record: organisation
    when: 'code != ""'
    fields:
      uscc: { column: code }
      name: { expression: 'upper(unit)' }
      kind: { value: 企业 }
      district: { value: 市外 }
`;

const bad = good
  .replace('name: ledger', 'name: broken')
  .replace('schedule: 30 6 * * *', 'schedule: 30 66 * * *')
  .replace(`when: 'code != ""'`, `when: 'cod != ""'`)
  .replace(`'upper(unit)'`, `'unit.matches("(a+)+$") ? "a" : "b"'`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profiles-'));
  await writeFile(join(folder, 'ledger.yaml'), good);
  await writeFile(join(folder, 'broken.yaml'), bad);
  await writeFile(join(folder, 'misnamed.yaml'), good);
  await writeFile(join(folder, 'torn.yaml'), 'version: 1\nname: [');
  await writeFile(join(folder, 'typo.yaml'), good.replace('name: ledger', 'name: typo').replace('{ column: code }', '{ column: code, splt: 1 }').replace('name: { expr', 'nmae: { expr'));
  await writeFile(join(folder, 'latin.yaml'), Buffer.from([0xe9, 0x20, 0xff]));
  await writeFile(join(folder, 'notes.txt'), 'nothing');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const linesOf = (text: string, word: string): number => text.split('\n').findIndex((line) => line.includes(word)) + 1;

test('the good profile is read, each bad one is told with its own lines', async () => {
  const { profiles, faults } = await readProfiles(folder);
  expect(profiles.map(({ profile }) => profile.name)).toEqual(['ledger']);
  expect(profiles[0]?.text).toBe(good);
  const of = (file: string) => faults.filter((fault) => fault.file === file).map(({ line, path }) => ({ line, path }));
  expect(of('broken.yaml')).toEqual([
    { line: linesOf(bad, 'schedule'), path: 'schedule' },
    { line: linesOf(bad, 'when'), path: 'records.0.when' },
    { line: linesOf(bad, 'matches'), path: 'records.0.fields.name.expression' },
  ]);
  expect(of('typo.yaml')).toEqual([{ line: linesOf(good, '{ column: code }'), path: 'records.0.fields.uscc.splt' }]);
  expect(of('misnamed.yaml')).toEqual([{ line: undefined, path: 'name' }]);
  expect(of('torn.yaml')[0]?.line).toBe(2);
  expect(of('latin.yaml')).toHaveLength(1);
  expect(faults.every(({ message }) => /请/u.test(message))).toBe(true);
});

test('a folder that is not there holds no profiles', async () => {
  expect(await readProfiles(join(folder, 'nowhere'))).toEqual({ profiles: [], faults: [] });
});
