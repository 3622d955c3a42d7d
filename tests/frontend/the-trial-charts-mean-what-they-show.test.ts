import { describe, expect, it } from 'vitest';
import { parseTrialAddress } from '../../frontend/src/address/trial-address';
import { trialMoneyOption } from '../../frontend/src/charts/trial-money.option';
import { trialRegisterOption } from '../../frontend/src/charts/trial-register.option';
import { trialResultsOption } from '../../frontend/src/charts/trial-results.option';
import { compareRows, meanPerYear } from '../../frontend/src/features/trial-review/compare-rows';
import type { TrialPhaseTotal, TrialQuarter } from '../../frontend/src/features/trial-review/trial';

const nothing = { review: 0, direct: 0, revoked: 0, dissolved: 0, allocated: '0.00', spent: '0.00', research: '0.00', transfer: '0.00', equity: '0.00', compensation: '0.00', contracts: '0.00', revenue: '0.00', results: 0 };
const aQuarter = (quarter: string, part: Partial<TrialQuarter> = {}): TrialQuarter => ({ quarter, from: '', to: '', phase: 'during', ...nothing, standing: 0, ...part });
const aPhase = (phase: TrialPhaseTotal['phase'], part: Partial<TrialPhaseTotal> = {}): TrialPhaseTotal => ({ phase, quarters: 4, ...nothing, ...part });

const quarters = [
  aQuarter('2024Q4', { phase: 'before', review: 2, standing: 10, contracts: '15000.00', revenue: '20000.00' }),
  aQuarter('2025Q1', { direct: 1, revoked: 1, dissolved: 1, standing: 9, contracts: '5000.00', research: '12345.67', transfer: '-100.00' }),
];
const events = [{ happened: '2025-02-10', text: '办法<印发>' }, { happened: '2019-01-01', text: '太早' }];
const quarter = (year: string, number: string) => `${year} 年第 ${number} 季度`;
const seriesOf = (option: { series?: unknown }): { id: string; name: string; data: unknown[]; markLine?: { data: unknown[] } }[] => (Array.isArray(option.series) ? option.series : []);

describe('the chart of consortia', () => {
  const option = trialRegisterOption(quarters, { words: { standing: '期末在册', review: '评审认定', direct: '直接认定', left: '取消或解散', unit: '个', quarter }, events });

  it('shows who stands above and who came and left below, what left under the line', () => {
    expect(seriesOf(option).map(({ id, data }) => [id, data])).toEqual([['standing', [10, 9]], ['review', [2, 0]], ['direct', [0, 1]], ['left', [0, -2]]]);
  });

  it('marks events in their quarter, and none that it does not reach', () => {
    expect(seriesOf(option)[0]?.markLine?.data).toEqual([{ name: '办法<印发>', xAxis: '2025Q1' }]);
  });
});

describe('the chart of money', () => {
  const option = trialMoneyOption(quarters, [{ id: 'research', name: '攻关', colour: 'var(--accent)', amounts: quarters.map(({ research }) => research) }, { id: 'transfer', name: '补助<b>', colour: 'var(--grey)', amounts: quarters.map(({ transfer }) => transfer) }], { words: { unit: '万元', quarter }, scale: 'wan', events: [], stacked: true });

  it('draws heights in the unit told, and prints the decimal text, escaped', () => {
    expect(seriesOf(option).map(({ name, data }) => [name, data])).toEqual([['攻关', [0, 1.234567]], ['补助<b>', [0, -0.01]]]);
    const tip = Reflect.get(Array.isArray(option.tooltip) ? {} : (option.tooltip ?? {}), 'formatter');
    const shown: unknown = typeof tip === 'function' ? Reflect.apply(tip, null, [[{ dataIndex: 1 }]]) : '';
    expect(shown).toContain('2025 年第 1 季度');
    expect(shown).toContain('1.23 万元');
    expect(shown).toContain('补助&lt;b&gt;');
  });
});

describe('the chart of results', () => {
  it('has two scales from zero and lets the time before day one stand back', () => {
    const option = trialResultsOption(quarters, { words: { contracts: '技术合同', revenue: '新增销售收入', results: '成果数', unit: '万元', quarter }, scale: 'wan', events });
    const [contracts, revenue] = seriesOf(option);
    expect(contracts?.data).toEqual([{ value: 1.5, itemStyle: { color: 'var(--rule-strong)' } }, { value: 0.5, itemStyle: { color: 'var(--accent)' } }]);
    expect(revenue?.data.map((each) => Reflect.get(Object(each), 'value'))).toEqual([2, 0]);
    expect((Array.isArray(option.yAxis) ? option.yAxis : []).map((axis) => [axis.min, axis.name])).toEqual([[0, '技术合同（万元）'], [0, '新增销售收入（万元）']]);
  });
});

describe('before and since', () => {
  const rows = compareRows([aPhase('before', { quarters: 16, review: 8, revenue: '400.00', spent: '100.00', research: '10.00', equity: '30.00' }), aPhase('during', { review: 3, direct: 1, revenue: '200.00', spent: '40.00', transfer: '20.00' })]);
  const of = (key: string) => rows.find((row) => row.key === key);

  it('are compared per year, ratios made anew of totals', () => {
    expect(of('recognised')).toMatchObject({ values: [2, 4], change: 100 });
    expect(of('revenue')).toMatchObject({ kind: 'money', values: ['100.00', '200.00'], change: 100 });
    expect(of('support')?.values).toEqual(['10.00', '20.00']);
    expect(of('revenuePer')).toMatchObject({ kind: 'ratio', values: [4, 5], change: 25 });
    const [three] = [compareRows([aPhase('before', { results: 2 }), aPhase('during', { results: 4 }), aPhase('after', { results: 100 })])];
    expect(three.find(({ key }) => key === 'results')).toMatchObject({ values: [2, 4, 100], change: 100 });
  });

  it('tell nothing where nothing was spent, and no change of one phase', () => {
    const [only] = [compareRows([aPhase('during')])];
    expect(only.find(({ key }) => key === 'revenuePer')?.values).toEqual([null]);
    expect(only.every(({ change }) => change === null)).toBe(true);
  });

  it('round a mean half up to the cent', () => {
    expect(meanPerYear(1n, 8)).toBe(1n);
    expect(meanPerYear(10n, 16)).toBe(3n);
  });
});

describe('the day to assume', () => {
  it.each([['2025-07-01', { from: '2025-07-01' }], ['2025-02-30', {}], ['soon', {}], [undefined, {}]])('%s is read from the address as %o', (from, read) => {
    expect(parseTrialAddress({ from })).toEqual(read);
  });
});
