import { readSourceProfile } from '@monitor/domain';
import { expect, test } from 'vitest';

const sound = {
  version: 1, name: 'finance', title: { zh: '财务' }, kind: 'folder', folder: { path: '/srv' },
  columns: [{ name: 'code', head: '代码' }, { name: 'unit', head: '名称' }],
  records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { value: '企业' }, district: { value: '市外' } } }],
};
const faultsOf = (changes: object): [string, string][] => readSourceProfile({ ...sound, ...changes }).faults.map(({ path, message }) => [path.join('.'), message]);
const pathsOf = (changes: object): string[] => faultsOf(changes).map(([path]) => path);
const withField = (field: object): object => ({ records: [{ ...sound.records[0], fields: { ...sound.records[0]?.fields, ...field } }] });

test('a sound profile is read with its defaults', () => {
  const { profile, faults } = readSourceProfile(sound);
  expect(faults).toEqual([]);
  expect(profile).toMatchObject({ contract: 'freeze', exchange: false, format: { type: 'auto', decimal: '.', months: 'refuse' }, folder: { files: ['**/*'], settle: 1 } });
});

test('keys and values that do not fit are told together, each at its place and in Chinese', () => {
  const faults = faultsOf({ nmae: 'x', contract: 'loose', columns: [{ name: 'code', head: '代码', requierd: true }], ...withField({ uscc: { colum: 'code' }, name: { column: 'unit', splt: 1 } }) });
  expect(faults.map(([path]) => path).sort()).toEqual(['columns.0.requierd', 'contract', 'nmae', 'records.0.fields.name.splt', 'records.0.fields.uscc']);
  for (const [, message] of faults) expect(message).toMatch(/请/u);
  expect(faultsOf({ kind: 'ftp' })).toEqual([['kind', expect.stringContaining('folder、http、sql、upload')]]);
  expect(pathsOf({ name: 'folder' })).toEqual(['name']);
});

test('what contradicts the records is told with what would be right', () => {
  expect(faultsOf(withField({ naem: { column: 'unit' } }))).toEqual([['records.0.fields.naem', expect.stringContaining('可用的有：uscc、name')]]);
  expect(faultsOf({ records: [{ record: 'organization', fields: {} }] })).toEqual([['records.0.record', expect.stringContaining('organisation（单位名录）')]]);
  expect(faultsOf({ records: [{ record: 'organisation', fields: { uscc: { column: 'code' } } }] }).map(([, message]) => /“(.+?)”/u.exec(message)?.[1])).toEqual(['单位名称', '单位性质', '所在县区']);
  expect(pathsOf(withField({ name: { column: 'nobody' } }))).toEqual(['records.0.fields.name.column']);
  expect(pathsOf(withField({ name: { column: 'unit', unit: '元' } }))).toEqual(['records.0.fields.name.unit']);
  expect(pathsOf(withField({ name: { column: 'unit', unreadable: 'cell' } }))).toEqual(['records.0.fields.name.unreadable']);
  expect(pathsOf(withField({ name: { identity: { scheme: 'name', column: 'unit', how: 'name' } } }))).toEqual(['records.0.fields.name.identity']);
  expect(pathsOf(withField({ name: { column: 'unit', split: { part: 0 } } }))).toEqual(['records.0.fields.name.split', 'records.0.fields.name.split']);
  expect(pathsOf(withField({ district: { lookup: { record: 'membership', field: 'district', by: 'nobody' } } }))).toEqual(['records.0.fields.district.lookup.record', 'records.0.fields.district.lookup.field', 'records.0.fields.district.lookup.by']);
});

test('columns are told apart: doubled names and places, reserved words, places for files without a head', () => {
  const columns = [{ name: 'code', head: '代码', position: 1 }, { name: 'code', head: '号码', position: 1 }, { name: 'row', head: '行' }];
  expect(pathsOf({ columns, format: { head: 'none' }, records: [] })).toEqual(['records', 'columns.1.name', 'columns.1.position', 'columns.2.name', 'columns.2']);
  expect(pathsOf({ exchange: true })).toEqual(['exchange']);
  expect(readSourceProfile({ ...sound, exchange: true, columns: [], records: [] }).faults).toEqual([]);
});

test('spread and nested lists bring the column part, and no row has both', () => {
  const record = { ...sound.records[0], fields: { ...sound.records[0]?.fields, uscc: { column: 'part' } } };
  expect(pathsOf({ records: [record] })).toEqual(['records.0.fields.uscc.column']);
  expect(pathsOf({ records: [{ ...record, spread: { column: 'code', by: ';' } }] })).toEqual([]);
  expect(pathsOf({ records: [{ ...record, each: '/units', spread: { column: 'code', by: ';' } }] })).toEqual(['records.0.spread']);
});
