import { changchun, creditCodeCheck } from '@monitor/domain';
import { expect, test } from 'vitest';
import { aRow, aWorkbook, inData } from '../extract/a-workbook.js';
import { workbookOf } from './generated-files.js';
import { mapFiles, of } from './mapped.js';

const codeOf = (body: string): string => `${body}${creditCodeCheck(body) ?? ''}`;
const [one, two] = [codeOf('91220101MA0Y1C2D3'), codeOf('91220102MA0Y1C2D4')];
const unit = { kind: { value: '企业' }, district: { value: '市外' } };
const twoColumns = [{ name: 'code', head: '代码' }, { name: 'unit', head: '名称' }];
const rejected = (mapped: Awaited<ReturnType<typeof mapFiles>>) => mapped.rejections.map(({ field, code, cell, original }) => [field, code, cell, original]);

test('who has no credit code gets an identity in a named register, from a number or from the name', async () => {
  const place = { ...changchun, identities: [{ code: 'abroad', zh: '境外注册号', en: 'Abroad' }, { code: 'name', zh: '按名称暂定', en: 'By name' }] };
  const profile = { columns: twoColumns, records: [
    { record: 'organisation', when: 'code != ""', fields: { uscc: { identity: { scheme: 'abroad', column: 'code', how: 'number' } }, name: { column: 'unit' }, ...unit } },
    { record: 'organisation', when: 'code == ""', fields: { uscc: { identity: { scheme: 'name', column: 'unit', how: 'name' } }, name: { column: 'unit' }, ...unit } },
  ] };
  const mapped = await mapFiles({ profile, jurisdiction: place, files: { 'a.csv': '代码,名称\nHRB  12345 , Siemens AG\n,Universitat  Politècnica ＡＢ\n' } });
  expect(of(mapped, 'organisation').map(({ values }) => values['uscc'])).toEqual(['abroad:HRB 12345', 'name:universitat politècnica ab']);
});

test('a unit may stand in a column, in a note or in the head; one that nobody knows is never guessed', async () => {
  const columns = [{ name: 'code', head: '编号' }, { name: 'loss', head: '金额' }, { name: 'measure', head: '单位', required: false }];
  const fields = { code: { column: 'code' }, consortium: { value: 'LHT-001' }, uscc: { value: one }, invested: { value: '2024-01-01' } };
  const profile = (by: object | string) => ({ columns, records: [{ record: 'equity_investment', fields: { ...fields, amount: { column: 'loss', unit: by } } }] });
  const amounts = async (by: object | string, text: string) => {
    const mapped = await mapFiles({ profile: profile(by), files: { 'a.csv': text } });
    return [of(mapped, 'equity_investment').map(({ values }) => values['amount']), rejected(mapped)];
  };
  expect(await amounts({ from: 'column', column: 'measure' }, '编号,金额,单位\nA,1.5,万元\nB,2,亿元\nC,3,斤\nD,4,\nE,5万元,元\n')).toEqual([
    ['15000.00', '200000000.00'], [['amount', 'unit_missing', 'B4', '3'], ['amount', 'unit_missing', 'B5', '4'], ['amount', 'unit_conflict', 'B6', '5万元']],
  ]);
  expect(await amounts({ from: 'note' }, '台账,（单位：万元）,\n编号,金额,单位\nA,1.5,\n')).toEqual([['15000.00'], []]);
  expect(await amounts({ from: 'note' }, '台账,,\n编号,金额,单位\nA,1.5,\n')).toEqual([[], [['amount', 'unit_missing', 'B3', '1.5']]]);
  const conflicting = await mapFiles({ profile: { columns, records: [{ record: 'equity_investment', fields: { ...fields, amount: { column: 'loss', unit: '元' } } }] }, files: { 'a.csv': '台账,单位：万元,\n编号,金额,单位\nA,1.5,\n' } });
  expect([conflicting.records, rejected(conflicting)]).toEqual([[], [['', 'unit_conflict', 'B2', '']]]);
  // Programs that leave empty cells out write a title as a line of its own.
  expect(await amounts({ from: 'note' }, '台账\n单位：万元\n编号,金额,单位\nA,1.5,\n')).toEqual([['15000.00'], []]);
  expect(await amounts('元', '台账\n单位：万元\n编号,金额,单位\nA,1.5,\n')).toEqual([[], [['', 'unit_conflict', 'B3', '']]]);
  expect(await amounts('元', '编号,金额,单位\nA,1.5,\n单位：万元\n'), 'below the head it is a broken row').toEqual([['1.50'], [['', 'unreadable', 'A3', '单位：万元']]]);
});

test('an unreadable cell of an optional field costs only itself where the profile says so', async () => {
  const fields = { uscc: { column: 'code' }, kind: { value: '龙头' }, valid_from: { value: '2024-01-01' }, authority: { value: '市科技局' } };
  const profile = (unreadable: string) => ({ columns: [{ name: 'code', head: '代码' }, { name: 'until', head: '至' }], format: { nothing: ['未定'] }, records: [{ record: 'designation', fields: { ...fields, valid_until: { column: 'until', unreadable } } }] });
  const text = `代码,至\n${one},No data\n${two},未定\n`;
  const soft = await mapFiles({ profile: profile('cell'), files: { 'a.csv': text } });
  expect(of(soft, 'designation').map(({ values }) => values['valid_until'])).toEqual([null, null]);
  expect(rejected(soft)).toEqual([['valid_until', 'not_a_date', 'B2', 'No data']]);
  const hard = await mapFiles({ profile: profile('row'), files: { 'a.csv': text } });
  expect(of(hard, 'designation')).toHaveLength(1);
});

test('a cell of several parts and a nested list give a record for each part', async () => {
  const columns = [{ name: 'codes', head: '/codes', required: false }, { name: 'who', head: './id', required: false }, { name: 'tier', head: './tier', required: false }, { name: 'alliance', head: '/alliance' }];
  const member = { consortium: { column: 'alliance' }, joined: { value: '2024-01-01' } };
  const profile = { columns, records: [
    { record: 'membership', spread: { column: 'codes', by: ',' }, fields: { ...member, uscc: { column: 'part' }, tier: { value: '一般' } } },
    { record: 'membership', each: '/members', when: 'tier != "guest"', fields: { ...member, uscc: { column: 'who' }, tier: { column: 'tier', words: { boss: 'lead' } } } },
  ] };
  const documents = [{ alliance: 'L1', codes: `${one}, ${two}`, members: [] }, { alliance: 'L2', codes: '', members: [{ id: one, tier: 'BOSS' }, { id: two, tier: 'guest' }, { id: 'x', tier: 'other' }] }];
  const mapped = await mapFiles({ profile, files: { 'a.json': JSON.stringify(documents) } });
  expect(of(mapped, 'membership').map(({ values, cell }) => [values['consortium'], values['uscc'], values['tier'], cell])).toEqual([
    ['L1', one, 'general', '/0/codes'], ['L1', two, 'general', '/0/codes#2'], ['L2', one, 'lead', '/1/members/0/id~2'],
  ]);
  expect(rejected(mapped)).toEqual([['tier', 'not_in_list', '/1/members/2/tier', 'other'], ['uscc', 'credit_code_invalid', '/1/members/2/id', 'x']]);
});

test('documents are held to the contract one by one, and a file in which none fits is stopped', async () => {
  const profile = { columns: [{ name: 'code', head: '/id' }, { name: 'unit', head: '/about/name' }], records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, ...unit } }] };
  const documents = [{ id: one, about: { name: '甲' } }, { id: two, about: { title: '乙' } }, { id: two, about: { name: '乙' }, extra: 1 }, 7];
  const mapped = await mapFiles({ profile, files: { 'a.json': JSON.stringify(documents) } });
  expect(of(mapped, 'organisation').map(({ values }) => values['name'])).toEqual(['甲']);
  expect(mapped.rejections.map(({ code, row, cell }) => [code, row, cell])).toEqual([['contract_broken', 2, '/1/about/name'], ['contract_broken', 3, '/2/extra'], ['contract_broken', 4, '/3']]);
  const evolving = await mapFiles({ profile: { ...profile, contract: 'evolve' }, files: { 'a.json': JSON.stringify(documents.slice(2, 3)) } });
  expect([evolving.records.length, evolving.rejections.map(({ row, message }) => [row, message.includes('/extra')])]).toEqual([1, [[0, true]]]);
  const none = await mapFiles({ profile, files: { 'a.ndjson': Array.from({ length: 200 }, () => '{"x":1}').join('\n') } });
  expect([none.rejections.length, none.rejections.at(-1)?.message]).toEqual([51, expect.stringContaining('其余未读取')]);
});

test('values are looked up by key, and words outside a dictionary are counted', async () => {
  const profile = { columns: twoColumns, records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { column: 'unit', words: { 甲: '高校' }, otherwise: '其他' }, district: { lookup: { record: 'organisation', field: 'district', by: 'code' } } } }] };
  const lookup = (_record: string, _field: string, key: string): string | null => (key === one ? '220104' : null);
  const mapped = await mapFiles({ profile, lookup, files: { 'a.csv': `代码,名称\n${one},甲\n${one},丙\n${two},乙\n` } });
  expect(of(mapped, 'organisation').map(({ values }) => [values['kind'], values['district']])).toEqual([['university', '220104'], ['other', '220104']]);
  expect(rejected(mapped)).toEqual([['district', 'not_in_list', 'A4', two], ['', 'not_in_list', '', '']]);
  expect(mapped.rejections.at(-1)?.message).toMatch(/2 行.*“丙” 1 行/u);
});

test('a row on which an expression cannot be computed is refused with the reason', async () => {
  const profile = { columns: twoColumns, records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { expression: 'unit + "-" + minus(unit, "1")' }, ...unit } }] };
  const mapped = await mapFiles({ profile, files: { 'a.csv': `代码,名称\n${one},5\n${two},甲\n` } });
  expect(of(mapped, 'organisation').map(({ values }) => values['name'])).toEqual(['5-4']);
  expect(rejected(mapped)).toEqual([['name', 'unreadable', 'B3', '甲']]);
});

test('of cells merged over rows only the first has a value: the others are refused, never copied', async () => {
  const profile = { columns: twoColumns, records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, ...unit } }] };
  const sheet = { name: '名录', merges: ['B2:B3'], rows: [['代码', '名称'], [one, '甲'], [two, null]] };
  const mapped = await mapFiles({ profile, files: { 'a.xlsx': workbookOf([sheet]) } });
  expect(of(mapped, 'organisation').map(({ values, sheet: at, cell }) => [values['name'], at, cell])).toEqual([['甲', '名录', 'A2']]);
  expect(mapped.rejections.map(({ code, sheet: at, cell, message }) => [code, at, cell, message.startsWith('提示')])).toEqual([['unreadable', '名录', 'B2:B3', true], ['required', '名录', 'B3', false]]);
});

test('both counts of days are read, and a formula never calculated is not taken for nothing', async () => {
  const profile = { columns: [{ name: 'code', head: '代码' }, { name: 'until', head: '至' }], records: [{ record: 'designation', fields: { uscc: { column: 'code' }, kind: { value: '龙头' }, valid_from: { value: '1999-01-01' }, authority: { value: '局' }, valid_until: { column: 'until' } } }] };
  for (const is1904 of [false, true]) {
    const mapped = await mapFiles({ profile, files: { 'a.xlsx': workbookOf([{ name: '一', rows: [['代码', '至'], [one, { day: '2024-02-29' }]] }], is1904) } });
    expect(of(mapped, 'designation').map(({ values }) => values['valid_until'])).toEqual(['2024-02-29']);
  }
  const formula = aWorkbook({ sheet: inData(aRow(1, '<c r="A1" t="inlineStr"><is><t>代码</t></is></c>', '<c r="B1" t="inlineStr"><is><t>至</t></is></c>'), aRow(2, `<c r="A2" t="inlineStr"><is><t>${one}</t></is></c>`, '<c r="B2"><f>TODAY()</f></c>')) });
  const mapped = await mapFiles({ profile, files: { 'a.xlsx': formula } });
  expect([mapped.records, rejected(mapped)]).toEqual([[], [['valid_until', 'not_a_date', 'B2', '']]]);
});
