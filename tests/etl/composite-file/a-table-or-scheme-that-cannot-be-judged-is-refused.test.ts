import { describe, expect, it } from 'vitest';
import { FileFault } from '../../../etl/src/composite-file/file-fault.js';
import { judgeFiles } from '../../../etl/src/composite-file/judge-files.js';
import { aScratchFolder } from '../extract/scratch-folder.js';

const keep = aScratchFolder();
let files = 0;

const goodData = 'unit,a,b\nU1,1,10\nU2,2,30\nU3,5,20\n';
const goodScheme = 'id: s\nnormalise: { type: min_max }\ndimensions: [{ code: I }]\nindicators: [{ code: a, parent: I }, { code: b, parent: I }]\n';
const post = (posts: string, rest = '') => `id: s\ndimensions: [{ code: I }]\nindicators: [{ code: a, parent: I, ${rest}normalise: { type: goalposts, ${posts} } }]\n`;
const dimensions = (list: string, indicators = '[{ code: a, parent: I }, { code: b, parent: I }]') => `id: s\nnormalise: { type: none }\ndimensions: ${list}\nindicators: ${indicators}\n`;

const judge = (data: string | Uint8Array, scheme: string) => {
  files += 1;
  return judgeFiles(keep(`units-${files}.csv`, data), keep(`scheme-${files}.yaml`, scheme));
};

const faultOf = async (data: string | Uint8Array, scheme: string): Promise<FileFault> => {
  const fault: unknown = await judge(data, scheme).catch((error: unknown) => error);
  if (!(fault instanceof FileFault)) throw new Error(`not refused as a file should be: ${String(fault)}`);
  return fault;
};

it('the table and scheme that the bad ones differ from are good', async () => {
  expect((await judge(goodData, goodScheme)).result.ranks).toEqual([3, 2, 1]);
});

const badSchemes: readonly (readonly [what: string, scheme: string, code: string, zh: RegExp, en: RegExp])[] = [
  ['weights that do not sum', dimensions('[{ code: I, sum: 100 }]', '[{ code: a, parent: I, weight: 60 }, { code: b, parent: I, weight: 30 }]'), 'weights_sum', /字段 I\.sum：I 之下的权重合计为 90，方案要求 100/u, /sum to 90, the scheme says 100/u],
  ['lo = hi', post('lo: 5, hi: 5'), 'posts_equal', /字段 a\.normalise：.*lo 与 hi 都是 5/u, /field a\.normalise: .*both 5/u],
  ['a direction against its posts', post('lo: 5, hi: 1', 'direction: up, '), 'direction_contradicts', /direction 写的是 up/u, /direction says up/u],
  ['an interval out of order', post('lo: 5, hi: 9, lb: 6, ub: 12'), 'posts_order', /lb < lo ≤ hi < ub/u, /lb < lo ≤ hi < ub/u],
  ['posts without a logarithm', post('lo: 0, hi: 9', 'transform: ln, '), 'posts_not_positive', /取对数（ln）时参照值必须大于 0，现有 0/u, /above 0; one is 0/u],
  ['an unknown parent', dimensions('[{ code: I }]', '[{ code: a, parent: J }]'), 'parent_unknown', /a 的 parent 是 J，但没有这个维度/u, /no dimension/u],
  ['a circle', dimensions('[{ code: I }, { code: D, parent: E }, { code: E, parent: D }]', '[{ code: a, parent: D }, { code: b, parent: I }]'), 'hierarchy_cycle', /D → E → D/u, /circle/u],
  ['no top', dimensions('[{ code: I, parent: I }]'), 'root_missing', /恰有一个维度不写 parent/u, /no parent/u],
  ['two tops', dimensions('[{ code: I }, { code: J }]'), 'root_doubled', /I、J/u, /only the index itself/u],
  ['a dimension with nothing below', dimensions('[{ code: I }, { code: J, parent: I }]'), 'dimension_empty', /维度 J 下面没有/u, /nothing below/u],
  ['a code twice', dimensions('[{ code: I }]', '[{ code: a, parent: I }, { code: a, parent: I }]'), 'code_doubled', /代码 a 出现两次/u, /stands twice/u],
  ['a code that the result needs', dimensions('[{ code: rank }]', '[{ code: a, parent: rank }]'), 'code_reserved', /rank 留给结果列/u, /choose another/u],
  ['bands that rise', `${goodScheme}bands: [{ name: 良, from: 60 }, { name: 优, from: 80 }]\n`, 'bands_order', /分组 良 的分数线应高于下一组/u, /must lie above/u],
  ['no normalisation', 'id: s\ndimensions: [{ code: I }]\nindicators: [{ code: a, parent: I }]\n', 'normalise_missing', /指标 a 没有写 normalise/u, /names no normalise/u],
  ['a range upside down', goodScheme.replace('min_max', 'min_max, range: [100, 0]'), 'range_order', /现为 \[100, 0\]/u, /must rise/u],
  ['a misspelt field', goodScheme.replace('parent: I }, {', 'parent: I, wieght: 3 }, {'), 'scheme_shape', /indicators\[1\]\(a\)\.wieght：.*不认识的字段：wieght/u, /Unknown field wieght/u],
  ['a weight in words', goodScheme.replace('parent: I }, {', 'parent: I, weight: many }, {'), 'scheme_shape', /indicators\[1\]\(a\)\.weight：应填数字，现为 "many"/u, /Write a number here; it is "many"/u],
  ['a weight of nothing', goodScheme.replace('parent: I }, {', 'parent: I, weight: 0 }, {'), 'scheme_shape', /应填大于 0，现为 0/u, /above 0 here; it is 0/u],
  ['an unknown method', goodScheme.replace('min_max', 'minmax'), 'scheme_shape', /normalise.*type：.*goalposts、min_max/u, /known type/u],
  ['no yaml', 'id: [s\n', 'file_unreadable', /scheme-\d+\.yaml 第 \d 行：不是正确的 YAML 或 JSON/u, /row \d: not valid YAML/u],
  ['a key twice', `id: t\n${goodScheme}`, 'file_unreadable', /第 2 行/u, /unique/u],
  ['an empty scheme', ' \n', 'file_unreadable', /文件是空的/u, /is empty/u],
];

describe('a scheme is refused with its field', () => {
  it.each(badSchemes)('%s', async (...[, scheme, code, zh, en]) => {
    const fault = await faultOf(goodData, scheme);
    const [told = '', toldEn = ''] = fault.message.split('\n');
    expect(fault.fault.code).toBe(code);
    expect(told).toMatch(/^scheme-\d+\.yaml/u);
    expect(told).toMatch(zh);
    expect(toldEn).toMatch(en);
  });
});

const logScheme = goodScheme.replace('code: a, parent: I', 'code: a, parent: I, transform: log');
const geometric = goodScheme.replace('{ code: I }', '{ code: I, mean: geometric }');
const badTables: readonly (readonly [what: string, data: string | Uint8Array, scheme: string, code: string, zh: RegExp])[] = [
  ['an empty file', '', goodScheme, 'table_empty', /units-\d+\.csv：文件是空的/u],
  ['a head alone', 'unit,a,b\n', goodScheme, 'table_empty', /只有表头/u],
  ['a missing column', 'unit,a\nU1,1\nU2,2\n', goodScheme, 'column_missing', /“b”列：数据中没有指标 b 所需的列“b”，现有：a/u],
  ['a missing column of units', goodData, `unit: 名称\n${goodScheme}`, 'column_missing', /没有单位列“名称”，现有：unit、a、b/u],
  ['a head twice', 'unit,a,a,b\nU1,1,2,3\nU2,2,3,4\n', goodScheme, 'column_doubled', /“a”列：表头“a”出现两次/u],
  ['a unit twice', `${goodData}U1,3,3\n`, goodScheme, 'unit_doubled', /第 5 行 “unit”列（A5）：单位“U1”与第 2 行重复/u],
  ['a unit without a name', `${goodData},3,3\n`, goodScheme, 'unit_blank', /第 5 行 “unit”列（A5）：没有单位名称/u],
  ['text among numbers', goodData.replace('30', '三十'), goodScheme, 'not_a_number', /第 3 行 “b”列（C3）：应为数字，现为“三十”/u],
  ['a thousands separator', goodData.replace('30', '"1,234"'), goodScheme, 'not_a_number', /不带千分位逗号/u],
  ['a percent sign', goodData.replace('30', '30%'), goodScheme, 'not_a_number', /（C3）/u],
  ['an infinite number', goodData.replace('30', '1e999'), goodScheme, 'not_a_number', /（C3）/u],
  ['a row of another width', `${goodData}U4,1,2,3\n`, goodScheme, 'row_unreadable', /（A5）/u],
  ['a column of equals', 'unit,a,b\nU1,7,10\nU2,7,30\n', goodScheme, 'all_equal', /“a”列：列“a”的数值全部等于 7/u],
  ['equals for z-scores', 'unit,a,b\nU1,0.1,1\nU2,0.1,3\nU3,0.1,4\n', goodScheme.replace('min_max', 'z_score'), 'all_equal', /“a”列/u],
  ['one unit for min-max', 'unit,a,b\nU1,7,10\n', goodScheme, 'one_number', /只有 1 个数值，min_max/u],
  ['one unit for z-scores', 'unit,a,b\nU1,7,10\n', goodScheme.replace('min_max', 'z_score'), 'one_number', /z_score/u],
  ['one unit for percentile ranks', 'unit,a,b\nU1,7,10\n', goodScheme.replace('min_max', 'percentile_rank'), 'one_number', /percentile_rank/u],
  ['a column without numbers', 'unit,a,b\nU1,,10\nU2,,30\n', goodScheme, 'one_number', /“a”列：列“a”只有 0 个数值/u],
  ['a negative under a logarithm', goodData.replace('U2,2', 'U2,-3'), logScheme, 'log_of_too_little', /第 3 行 “a”列（B3）：数值 -3 不能取对数/u],
  ['a nought under a geometric mean', goodData, geometric, 'mean_of_not_positive', /第 2 行：I 用几何平均，但单位“U1”的 a 得分为 0/u],
  ['bytes that are no text', Uint8Array.of(0x75, 0x2c, 0x61, 0x0a, 0xff, 0xff, 0x2c, 0x31), goodScheme, 'file_unreadable', /编码/u],
];

describe('a table is refused with its row and column', () => {
  it.each(badTables)('%s', async (...[, data, scheme, code, zh]) => {
    const fault = await faultOf(data, scheme);
    const [told = '', toldEn = ''] = fault.message.split('\n');
    expect(fault.fault.code).toBe(code);
    expect(told).toMatch(zh);
    expect(toldEn).toMatch(/^units-\d+\.csv/u);
  });
});

describe('what has an answer gets it', () => {
  const csvOf = async (data: string, scheme: string) => (await judge(data, scheme)).csv.split('\r\n').slice(1, -1);

  it('one unit against goal-posts', async () => {
    expect(await csvOf('unit,a\nU1,7\n', post('lo: 5, hi: 15'))).toEqual(['U1,1,20,20']);
  });
  it('equals, where the scheme asks for the middle', async () => {
    expect(await csvOf('unit,a,b\nU1,7,10\nU2,7,30\n', goodScheme.replace('min_max', 'min_max, whenEqual: middle'))).toEqual(['U1,2,25,50,0', 'U2,1,75,50,100']);
  });
  it('a gap, by the policy of the scheme', async () => {
    const data = 'unit,a,b\nU1,1,..\nU2,3,30\nU3,5,50\n';
    expect(await csvOf(data, goodScheme)).toEqual(['U1,3,0,0,', 'U2,2,25,50,0', 'U3,1,100,100,100']);
    expect(await csvOf(data, `missing: zero\n${goodScheme}`)).toEqual(['U1,3,0,0,0', 'U2,2,25,50,0', 'U3,1,100,100,100']);
    expect(await csvOf(data, goodScheme.replace('{ code: I }', '{ code: I, coverageFrom: 60 }'))).toEqual(['U1,,,0,', 'U2,2,25,50,0', 'U3,1,100,100,100']);
  });
  it('columns that the scheme does not ask for may hold anything', async () => {
    expect(await csvOf('备注,unit,a\n好,U1,7\n"不,好",U2,9\n', `unit: unit\n${post('lo: 5, hi: 15')}`)).toEqual(['U1,2,20,20', 'U2,1,40,40']);
  });
});
