import { builtInPolicies, changchun2025, changchunTrial2025Document, defineScheme, type Scheme } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { simulateOver } from '../../../etl/src/simulate/simulate-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';
import { recordedCity } from './a-recorded-city.js';

let warehouse: TinyWarehouse;
let city: Awaited<ReturnType<typeof recordedCity>>;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  city = await recordedCity(warehouse);
});
afterAll(() => warehouse.close());

const simulate = (scheme: Scheme) => simulateOver(city.writer, { policies: builtInPolicies, draft: { kind: 'scheme', document: scheme }, year: 2025 });
const drafted = (change: Partial<Scheme>): Scheme => defineScheme({ ...changchun2025, version: '9.0.0', ...change });

it('an equal draft moves nobody', async () => {
  const { counts, moves, flags, comparedWith } = await simulate(drafted({}));
  expect(counts).toEqual({ units: 5, gradeUp: 0, gradeDown: 0, rankMoved: 0, flagsAppear: 0, flagsVanish: 0, meanRankChange: 0, largestTotalChange: 0 });
  expect(moves.map(({ because }) => because)).toEqual(Array.from({ length: 5 }, () => '无变化'));
  expect(flags).toEqual([]);
  expect(comparedWith).toEqual({ scheme: `changchun-2025@${changchun2025.version}`, ruleSet: `changchun-trial-2025@${changchunTrial2025Document.version}` });
});

it('a heavier indicator moves who is weak in it, and the changes of the indicators sum to the change of the total', async () => {
  const weights = new Map(changchun2025.indicators.filter(({ dimension }) => dimension === 'C').map(({ code }) => [code, code === 'C6' ? 10 : 2]));
  const indicators = changchun2025.indicators.map((each) => ({ ...each, weight: weights.get(each.code) ?? each.weight }));
  const { moves, counts } = await simulate(drafted({ indicators }));
  const weak = moves.find(({ consortium }) => consortium === 'LHT-2');
  expect(weak?.after.total).toBeLessThan(weak?.before.total ?? 0);
  expect(weak?.because).toBe('主要因 C2 成员履约率 -3.00 分');
  for (const { before, after, drivers, other } of moves) {
    if (before.total === null || after.total === null) continue;
    expect(drivers.reduce((sum, { change }) => sum + change, other)).toBeCloseTo(after.total - before.total, 9);
  }
  expect(counts.largestTotalChange).toBeGreaterThan(0);
});

it('a line moved above a total takes its grade, and says that the line did it', async () => {
  const { moves, counts } = await simulate(drafted({ grading: { ...changchun2025.grading, excellentFrom: 99, goodFrom: 98 } }));
  const fallen = moves.find(({ consortium }) => consortium === 'LHT-2');
  expect(fallen).toMatchObject({ before: { grade: 'good' }, after: { grade: 'pass' }, drivers: [] });
  expect(fallen?.because).toContain('分数线调整');
  expect(counts.gradeDown).toBeGreaterThan(0);
});

it('a wider watch band raises flags and says why', async () => {
  const { flags } = await simulate(drafted({ flagging: { ...changchun2025.flagging, watchBelow: 99.5 } }));
  expect(flags.filter(({ change, kind }) => change === 'appears' && kind === 'watch').map(({ consortium }) => consortium)).toEqual(['LHT-2', 'LHT-3']);
  expect(flags[0]?.because).toContain('预警线或规则参数调整');
});

it('a rule set can be looked at as well', async () => {
  const document = { ...changchunTrial2025Document, version: '9.0.0', flagReadings: { ...changchunTrial2025Document.flagReadings, missingReport: 'watch' as const } };
  const { counts, comparedWith } = await simulateOver(city.writer, { policies: builtInPolicies, draft: { kind: 'rule_set', document }, year: 2025 });
  expect(counts).toMatchObject({ units: 5, rankMoved: 0, largestTotalChange: 0 });
  expect(comparedWith.ruleSet).toBe(`changchun-trial-2025@${changchunTrial2025Document.version}`);
});

it('a year that the edition does not hold is refused', async () => {
  await expect(simulateOver(city.writer, { policies: builtInPolicies, draft: { kind: 'scheme', document: drafted({}) }, year: 2019 })).rejects.toThrow('2019 年没有可评价的数据');
});
