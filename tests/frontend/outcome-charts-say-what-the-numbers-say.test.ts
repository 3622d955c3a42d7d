import { describe, expect, it } from 'vitest';
import { parseOutcomeAddress } from '../../frontend/src/address/outcome-address';
import { caseAt, outcomeTimesOption, type TimesRow } from '../../frontend/src/charts/outcome-times.option';
import { outcomeYearsOption } from '../../frontend/src/charts/outcome-years.option';
import { conversionDoubt, equitySteps, moneyBack } from '../../frontend/src/features/outcomes/equity-steps';
import { evidenceShare, totalsOf } from '../../frontend/src/features/outcomes/outcome-totals';
import { tileFacts } from '../../frontend/src/features/outcomes/tile-facts';
import { zh } from '../../frontend/src/messages/zh';
import { pipelineRows, weakestStep } from '../../frontend/src/ui/panels/pipeline-rows';

const stage = <S extends string>(name: S, reached: number, alone = 0) => ({ stage: name, reached, alone });

describe('the pipeline', () => {
  const rows = pipelineRows([stage('started', 200), stage('listed', 150), stage('completed', 90, 3), stage('result', 90), stage('contract', 30), stage('revenue', 0)]);

  it('tells each stage as a share of the one before and of the first', () => {
    expect(rows.map(({ conversion }) => conversion)).toEqual([null, 75, 60, 100, (30 / 90) * 100, 0]);
    expect(rows.map(({ ofStarted }) => ofStarted)).toEqual([100, 75, 45, 45, 15, 0]);
  });

  it('names the step that loses most, and none where nobody is lost', () => {
    expect(weakestStep(rows)).toEqual({ from: 'contract', to: 'revenue', conversion: 0 });
    expect(weakestStep(pipelineRows([stage('started', 5), stage('listed', 5)]))).toBeNull();
  });

  it('has no conversion after a stage that nobody reached', () => {
    expect(pipelineRows([stage('started', 0), stage('listed', 0)]).map(({ conversion }) => conversion)).toEqual([null, null]);
  });
});

const tipOf = (option: object): ((hovered: unknown) => string) => {
  const tooltip: unknown = Reflect.get(option, 'tooltip');
  const formatter: unknown = typeof tooltip === 'object' && tooltip !== null ? Reflect.get(tooltip, 'formatter') : null;
  if (typeof formatter !== 'function') throw new TypeError('The option has no tip');
  return (hovered) => String(Reflect.apply(formatter, null, [hovered]));
};

const seriesOf = (option: { series?: unknown }): readonly { name?: unknown; type?: unknown; data: readonly unknown[] }[] => (Array.isArray(option.series) ? option.series : []);

describe('the time to an outcome', () => {
  const rows: readonly TimesRow[] = [
    { name: '攻关完成', count: '2 项', box: null, cases: [{ name: '甲', months: 12 }, { name: '乙', months: 30.5 }] },
    { name: '首个成果', count: '5 项', box: [0, 1.5, 3, 6, 24], cases: [{ name: '<b>丙</b>', months: 3 }] },
  ];
  const { times } = zh.outcomes;
  const option = outcomeTimesOption(rows, { box: times.box, dot: times.dot, axis: times.axis, marks: [times.low, times.lowerQuartile, times.median, times.upperQuartile, times.high], of: times.of });

  it('draws a box where the cases make one, and every case as a dot in its row', () => {
    const [box, dots] = seriesOf(option);
    expect([box?.name, box?.type, box?.data]).toEqual(['四分位', 'boxplot', [[], [0, 1.5, 3, 6, 24]]]);
    expect([dots?.name, dots?.type, dots?.data]).toEqual(['单个项目', 'scatter', [[12, 0], [30.5, 0], [3, 1]]]);
    expect(JSON.stringify(option.yAxis)).toContain('攻关完成');
    expect(JSON.stringify(option.xAxis)).toContain('自立项日起的月数');
  });

  it('tells the five numbers of a box with their unit, and the project of a dot, escaped', () => {
    const tip = tipOf(option);
    expect(tip({ seriesIndex: 0, dataIndex: 1 })).toContain('中位数');
    expect(tip({ seriesIndex: 0, dataIndex: 1 })).toContain('3 个月');
    expect(tip({ seriesIndex: 0, dataIndex: 0 })).toBe('');
    expect(tip({ seriesIndex: 1, dataIndex: 2 })).toBe('&lt;b&gt;丙&lt;/b&gt;<br>3 个月');
  });

  it('leads from a dot to its own project', () => {
    expect([0, 1, 2, 3].map((index) => caseAt(rows, index)?.name)).toEqual(['甲', '乙', '<b>丙</b>', undefined]);
  });
});

describe('five years of contracts and revenue', () => {
  const years = [
    { year: 2024, contracts: '100000000.00', revenue: '512345678.90', count: 700 },
    { year: 2025, contracts: '239000000.00', revenue: '586000000.00', count: 781 },
  ];
  const words = { contracts: '技术合同额', revenue: '新增销售收入', count: '成果数', unit: '亿元' };
  const option = outcomeYearsOption(years, { words, scale: 'yi', year: 2025 });

  it('are two charts on axes of their own that begin at zero, in one unit', () => {
    const series = seriesOf(option);
    expect(series.map(({ name }) => name)).toEqual(['技术合同额', '新增销售收入']);
    const values = series.map(({ data }) => data.map((datum) => (typeof datum === 'object' && datum !== null ? Reflect.get(datum, 'value') : null)));
    expect(values).toEqual([[1, 2.39], [5.123456789, 5.86]]);
    const axes = Array.isArray(option.yAxis) ? option.yAxis : [];
    expect(axes.map(({ name, min, gridIndex }) => [name, min, gridIndex])).toEqual([['技术合同额（亿元）', 0, 0], ['新增销售收入（亿元）', 0, 1]]);
  });

  it('print amounts from the decimal text, not from what is drawn', () => {
    const told = tipOf(option)([{ dataIndex: 0, seriesIndex: 0 }]);
    for (const text of ['2024', '1.00 亿元', '5.12 亿元', '700']) expect(told).toContain(text);
  });
});

const kind = (code: string, part: Partial<Parameters<typeof totalsOf>[0][number]>) => ({ kind: code, count: 0, previousCount: 0, amount: '0.00', previousAmount: '0.00', withEvidence: 0, previousWithEvidence: 0, ...part });

describe('the strip', () => {
  const kinds = [
    kind('contract', { count: 3, previousCount: 4, amount: '30000000.00', previousAmount: '20000000.00', withEvidence: 3, previousWithEvidence: 2 }),
    kind('scenario', { count: 7, previousCount: 4, withEvidence: 3, previousWithEvidence: 2 }),
  ];
  const tiles = tileFacts(kinds, { ...zh, scale: null });

  it('shows money, its change and last year’s mark, and leads to its rows', () => {
    const [contracts, revenue] = tiles;
    expect([contracts?.value, contracts?.unit, contracts?.slice, contracts?.change.difference]).toEqual(['3,000.00', '万元', 'kind:contract', 50]);
    expect(contracts?.bar.pace).toEqual({ at: 20000000, text: '上年 2,000.00万元' });
    expect([revenue?.value, revenue?.change.difference, revenue?.bar.pace]).toEqual(['0.00', null, null]);
  });

  it('recomputes the share with evidence from its parts', () => {
    const share = tiles.find(({ code }) => code === 'evidence');
    expect([share?.value, share?.note]).toEqual(['60.0', '10 项成果中 6 项附有佐证材料']);
    expect(share?.change.difference).toBe(10);
    expect(evidenceShare(totalsOf([]))).toBeNull();
  });

  it('uses the unit chosen for the page', () => {
    expect(tileFacts(kinds, { ...zh, scale: 'yi' })[0]).toMatchObject({ value: '0.30', unit: '亿元' });
  });
});

describe('an investment to be turned into shares', () => {
  const base = { code: 'TG-1', consortium: 'LHT-001', name: '甲', uscc: '1', company: '乙', invested: '2023-05-08', amount: '5000000.00', reached: null, converted: null, convertedAmount: null, exited: null, exitedAmount: null, exempted: null, stage: 'invested' as const };

  it('has four steps, the last an exit or an exemption', () => {
    expect(equitySteps(base).map(({ stage: each, state }) => [each, state])).toEqual([['invested', 'now'], ['reached', 'open'], ['converted', 'open'], ['exited', 'open']]);
    const exempted = equitySteps({ ...base, stage: 'exempted', exempted: '2025-10-20' });
    expect(exempted.map(({ stage: each, state }) => [each, state])).toEqual([['invested', 'done'], ['reached', 'open'], ['converted', 'open'], ['exempted', 'now']]);
  });

  it('is doubted when the shares came before their condition or without its day', () => {
    expect(conversionDoubt(base)).toBeNull();
    expect(conversionDoubt({ ...base, converted: '2025-03-31', reached: '2025-03-31' })).toBeNull();
    expect(conversionDoubt({ ...base, converted: '2025-03-31', reached: '2025-06-30' })).toBe('before');
    expect(conversionDoubt({ ...base, converted: '2025-03-31' })).toBe('unknown');
  });

  it('brings back what the exit brought, else what the conversion was worth', () => {
    expect([moneyBack(base), moneyBack({ ...base, convertedAmount: '1.00' }), moneyBack({ ...base, convertedAmount: '1.00', exitedAmount: '2.00' })]).toEqual([null, '1.00', '2.00']);
  });
});

describe('the address of the list', () => {
  it('keeps what is known and drops the rest', () => {
    expect(parseOutcomeAddress({ result: 'contract', evidenced: 'no', page: '3' })).toEqual({ result: 'contract', evidenced: 'no', page: 3 });
    expect(parseOutcomeAddress({ result: 'book', evidenced: 'maybe', page: '-1' })).toEqual({});
    expect(parseOutcomeAddress({ page: '1' })).toEqual({});
  });
});
