import { builtInPolicies, changchun2025, defineScheme, type PolicyBook } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Asker } from '../../../etl/src/judge/asker.js';
import { judgedYears } from '../../../etl/src/judge/judged-year.js';
import { judgeEdition } from '../../../etl/src/judge/judge-edition.js';
import { scoreYear } from '../../../etl/src/judge/score-year.js';
import { anEvaluationYear, anEvent, type Fact, type Facts } from '../builders/facts.js';
import { flagRows, judged, kindsOf, scoreRowsOf } from '../builders/judged.js';
import { aFullConsortium, aStrongYear, strongUnits, together, without } from '../builders/strong-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

// Without analyses and scenarios it stands well below a hundred, so that a bonus shows.
const WEAK = ['analysis', 'scenario'];
const strong = (code: string): Facts =>
  without(together(aFullConsortium(code), aStrongYear(code, 2025)), 'outcome', (row) => WEAK.includes(String(row['kind'])));
const event = (consortium: string, code: string, rest: Fact): Facts => ({ event: [anEvent({ consortium, code, ...rest })] });
const award = (consortium: string, code: string, happened = '2025-06-18'): Facts => event(consortium, code, { kind: 'national_award', happened, detail: '国家科技进步奖二等奖' });

const city = together(
  { evaluation_year: [anEvaluationYear(2025)], organisation: strongUnits },
  strong('LHT-1'),
  strong('LHT-2'), award('LHT-2', 'SJ-21'),
  strong('LHT-3'), award('LHT-3', 'SJ-32', '2025-12-31'), award('LHT-3', 'SJ-31', '2025-01-01'), event('LHT-3', 'SJ-33', { kind: 'first_set', happened: '2025-03-03' }), event('LHT-3', 'SJ-34', { kind: 'first_set', happened: '2025-04-03' }),
  strong('LHT-4'), event('LHT-4', 'SJ-4', { kind: 'falsified_data', happened: '2025-09-02', clause: '第十二条', detail: '虚报技术合同' }),
  strong('LHT-5'), award('LHT-5', 'SJ-51', '2024-12-31'), award('LHT-5', 'SJ-52', '2026-01-01'), event('LHT-5', 'SJ-53', { kind: 'fund_misuse', happened: '2024-05-01' }), event('LHT-5', 'SJ-54', { kind: 'research_misconduct', happened: '2026-02-01' }),
);

let warehouse: TinyWarehouse;
let writer: Writer;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  writer = await judged(warehouse, city);
});
afterAll(() => warehouse.close());

const scoreOf = async (consortium: string, from = writer) => {
  const row = (await scoreRowsOf(from)).find((each) => each.consortium === consortium && each.year === 2025);
  if (row === undefined) throw new Error(`no score of ${consortium}`);
  return { ...row, adjustments: JSON.parse(row.adjustments) as unknown };
};

it('a national award of the year adds its points and tells the day', async () => {
  const [plain, awarded] = [await scoreOf('LHT-1'), await scoreOf('LHT-2')];
  expect(plain.adjustments).toEqual([]);
  expect(awarded.total).toBeCloseTo((plain.total ?? 0) + 2, 9);
  expect(awarded.adjustments).toEqual([{ kind: 'bonus', code: 'national_award', points: 2, reason: '国家级奖励：2025-06-18 国家科技进步奖二等奖', evidence: ['event:SJ-21'] }]);
});

it('several events make one adjustment of each kind, and together stop at the limit', async () => {
  const [plain, awarded] = [await scoreOf('LHT-1'), await scoreOf('LHT-3')];
  expect(awarded.adjustments).toMatchObject([
    { code: 'national_award', points: 4, evidence: ['event:SJ-31', 'event:SJ-32'] },
    { code: 'first_set', points: 2, evidence: ['event:SJ-33', 'event:SJ-34'] },
  ]);
  expect(awarded.total).toBeCloseTo((plain.total ?? 0) + changchun2025.grading.bonusLimit, 9);
});

it('a confirmed falsification makes the unit 不合格 whatever its total, and proposes rectification by that event', async () => {
  const plain = await scoreOf('LHT-1');
  expect(await scoreOf('LHT-4')).toMatchObject({ grade: 'fail', total: plain.total, rank: null, adjustments: [{ kind: 'veto', code: 'falsified_data', points: 0 }] });
  expect(await kindsOf(writer, 'LHT-4')).toEqual(['rectify']);
  const [flag] = (await flagRows(writer)).filter(({ consortium }) => consortium === 'LHT-4');
  expect(flag?.headline).toContain('一票否决：数据弄虚作假：2025-09-02 第十二条 虚报技术合同');
  expect(flag?.evidence).toEqual(['event:SJ-4']);
});

it('an event of another year does nothing', async () => {
  const [plain, other] = [await scoreOf('LHT-1'), await scoreOf('LHT-5')];
  expect(other).toMatchObject({ total: plain.total, grade: plain.grade, adjustments: [] });
});

it('a scheme without such entries asks for no events, so that older records can be replayed', async () => {
  const { adjustments: _, ...older } = changchun2025;
  const policies: PolicyBook = { ...builtInPolicies, schemes: [defineScheme({ ...older, version: '1.1.0' })] };
  const asked: string[] = [];
  const listening: Asker = { ask: (query, params) => { asked.push(query.name); return writer.ask(query, params); } };
  const [day] = await judgedYears(writer, policies, [2025]);
  if (day === undefined) throw new Error('no year to judge');
  await scoreYear({ asker: listening, policy: { scheme: policies.schemes[0] ?? changchun2025 }, day });
  expect(asked).not.toContain('adjusting events');
  await scoreYear({ asker: listening, policy: { scheme: changchun2025 }, day });
  expect(asked).toContain('adjusting events');
  await judgeEdition(writer, { policies, years: [2025] });
  expect(await scoreOf('LHT-4')).toMatchObject({ grade: 'good', adjustments: [] });
  await judgeEdition(writer, { policies: builtInPolicies, years: [2025] });
});
