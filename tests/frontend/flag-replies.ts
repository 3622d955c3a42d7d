import type { FlagReply } from '../../frontend/src/features/flag-explanation/flag-reply';

type Condition = FlagReply['conditions'][number];
type Rule = FlagReply['rules'][number];
type Row = FlagReply['evidence'][number];

export const aCondition = (given: Partial<Condition> = {}): Condition => ({ code: 'low', met: true, text: '绩效总分低于合格线', value: '52.12 分', threshold: '60.00 分', gap: '7.88 分', rule: null, evidence: [], ...given });

export const aRule = (given: Partial<Rule> = {}): Rule => ({
  rule: 'A12.1', version: '1', article: '第十二条', title: { zh: '年度运行报告', en: 'Annual report' }, clause: '联合体每年向市科技局报送年度运行报告', severity: 'hard', result: 'FAIL',
  note: '未报送', measured: [], params: {}, openReadings: [], evidence: [], ...given,
});

export const aRow = (key: string, given: Partial<Row> = {}): Row => ({ key, record: 'event', recordZh: '事件', label: key, place: { path: '事件记录.csv', sheet: '', row: 9, cell: 'C9' }, ...given });

/** A proposal with one condition met; what a test does not name is plausible. */
export const aFlagReply = (given: Partial<FlagReply> = {}): FlagReply => ({
  basis: { edition: 'e000007', publishedAt: '2026-07-01T02:15:33.000Z', year: 2025, years: [2024, 2025], scheme: 'changchun-2025@1.1.0', ruleSet: 'changchun-trial-2025@1.1.0', asOf: '2026-06-30', reportsDue: 42, reportsIn: 38 },
  key: 'LHT-036:2025:rectify', kind: 'rectify', consortium: 'LHT-036', name: '长春市车用氢系统阀件创新联合体', sector: 'nev', district: '220174', article: '第十二条',
  headline: '建议限期整改：绩效总分低于合格线', scheme: 'changchun-2025@1.1.0', ruleSet: 'changchun-trial-2025@1.1.0', total: 52.125,
  conditions: [aCondition()], rules: [], openReadings: [], evidence: [], stability: { share: 0.476, stability: 0.476, draws: 2000, needsSecond: true }, ...given,
});
