import { changchun, fundEntry, membership, recordKinds } from '@monitor/domain';
import { expect, test } from 'vitest';
import { readHead, readHeader as readWith } from '../../../etl/src/mapping/header.js';

const readHeader = (...[kind, heads]: [Parameters<typeof readWith>[0], readonly string[]]) => readWith(kind, heads, changchun.money);

const fundHeads = ['流水号', '联合体编号', '项目编号', '单位信用代码', '经费来源', '经费科目', '类型', '日期', '金额（万元）'];

test.each([
  ['金额（万元）', '金额', '万元'],
  [' 金额 (元) ', '金额', '元'],
  ['金额【亿元】', '金额', '亿元'],
  ['金额（单位：万元）', '金额', '万元'],
  ['金　额', '金额', null],
  ['\ufeff流水号*', '流水号', null],
])('“%s” is the column %s in %s', (text, name, unit) => {
  expect(readHead(text, changchun.money)).toEqual({ name, unit });
});

test('columns are found in any order, by alias, and the unit goes to its own field', () => {
  const reading = readHeader(fundEntry, ['金额（万元）', '入账日期', '收支类型', '科目', '来源', '信用代码', '项目编号', '联合体编号', '流水号']);
  expect(reading).toEqual({ ok: true, map: { positions: [8, 7, 6, 5, 4, 3, 2, 1, 0], units: [null, null, null, null, null, null, null, null, '万元'] } });
});

test('every column that is missing is named, with what was found', () => {
  const reading = readHeader(fundEntry, fundHeads.filter((head) => head !== '日期' && head !== '流水号'));
  expect(reading.ok ? [] : reading.faults.map(({ field }) => field)).toEqual(['entry', 'booked']);
  expect(reading.ok ? '' : reading.faults[1]?.message).toBe(
    '经费台账缺少必需的列“日期”，整个文件未读取。文件里找到的列：联合体编号、项目编号、单位信用代码、经费来源、经费科目、类型、金额（万元）。请补上该列或改正列名。',
  );
});

test('an optional column may be missing', () => {
  const reading = readHeader(membership, ['联合体编号', '信用代码', '层级', '加入日期']);
  expect(reading.ok && reading.map.positions).toEqual([0, 1, 2, 3, -1, -1]);
});

test('the same column twice is refused rather than guessed', () => {
  const reading = readHeader(fundEntry, [...fundHeads, '金额（元）']);
  expect(reading.ok ? '' : reading.faults[0]?.message).toContain('“金额”出现了 2 次');
});

test('no two fields of a kind take the same column', () => {
  for (const kind of recordKinds) {
    const heads = Object.values(kind.fields).map(({ zh }) => zh);
    const reading = readHeader(kind, heads);
    expect([kind.name, reading.ok ? reading.map.positions : reading.faults]).toEqual([kind.name, heads.map((_head, index) => index)]);
  }
});
