import { changchunTrial2025, findingChecks, flagDefinitions, warningKinds } from '@monitor/domain';
import { describe, expect, test } from 'vitest';

import { compareDemo, type Observed } from '../../../etl/src/demo/verify/compare.js';
import { tallyTable } from '../../../etl/src/demo/verify/tally-table.js';
import { tallyDemo } from '../../../etl/src/demo/verify/tally.js';
import type { Manifest } from '../../../etl/src/demo/write-demo.js';

/** Kinds of findings about money. */
const MONEY_KINDS = 5;

const aManifest: Manifest = {
  scale: 'city', seed: 1, counts: { consortium: 1 },
  cases: [{ id: 'A6.1-nine', what: '成员 9 家', subject: 'LHT-018', year: 2025, must: 'find', finding: { rule: 'A6.1', result: 'WARN' } }],
  rejections: [{ path: '经费台账-2025.csv', sheet: '', row: 7, cell: 'I7', code: 'not_a_number', record: 'fund_entry', field: 'amount', what: '金额写成文字' }],
  grades: [{ consortium: 'LHT-018', year: 2025, grade: 'good', total: 74.1186, limitedByCap: false, needsPerson: false }],
  rules: [{ subject: 'LHT-018', year: 2025, rule: 'A6.1', result: 'WARN' }],
  flags: [{ consortium: 'LHT-018', year: 2025, flag: 'watch', because: ['low'] }],
  warnings: [{ consortium: 'LHT-018', kind: 'milestone', item: 'milestone:J1', colour: 'red', months: ['green', 'red'] }],
  forecasts: [{ consortium: 'LHT-018', low: 63.2, high: 71.5 }],
  anomalies: [{ consortium: 'LHT-018', year: 2025, kind: 'over_cap', item: 'project/XM-018-001', amount: '0.01' }],
  findings: [{ code: 'over_budget', consortium: 'LHT-018', year: 0, subject: 'XM-018-001 试制线', said: '100.01', expected: '100.00' }],
};

const asPlanted: Observed = {
  grades: aManifest.grades, rules: aManifest.rules, flags: aManifest.flags, warnings: aManifest.warnings, forecasts: aManifest.forecasts, anomalies: aManifest.anomalies, findings: aManifest.findings, counts: aManifest.counts,
  rejections: [{ path: '经费台账-2025.csv', sheet: '', row: 7, cell: 'I7', record: 'fund_entry', code: 'not_a_number' }],
};

const wrong = (observed: Observed) => Object.values(compareDemo(aManifest, observed)).flatMap(({ missed, unexplained }) => [...missed.map((each) => `- ${each}`), ...unexplained.map((each) => `+ ${each}`)]);

describe('a comparison with the manifest', () => {
  test('is silent when all is as planted', () => expect(wrong(asPlanted)).toEqual([]));

  test('tells a rule that was not broken, and the case it stood for', () =>
    expect(wrong({ ...asPlanted, rules: [] })).toEqual(['- 案例 A6.1-nine（成员 9 家）：LHT-018 2025 年', '- 规则 A6.1 WARN：LHT-018 2025 年']));

  test('tells a flag that nobody planted', () =>
    expect(wrong({ ...asPlanted, flags: [...asPlanted.flags, { consortium: 'LHT-001', year: 2025, flag: 'revoke', because: ['overdue'] }] })).toEqual(['+ 标记 revoke（overdue）：LHT-001 2025 年']));

  test('tells a flag raised for another reason', () =>
    expect(wrong({ ...asPlanted, flags: [{ consortium: 'LHT-018', year: 2025, flag: 'watch', because: ['drop'] }] })).toEqual(['- 标记 watch（low）：LHT-018 2025 年', '+ 标记 watch（drop）：LHT-018 2025 年']));

  test('does not mind rules that are kept', () =>
    expect(wrong({ ...asPlanted, rules: [...asPlanted.rules, { subject: 'LHT-018', year: 2025, rule: 'A6.2', result: 'PASS' }] })).toEqual([]));

  test('tells a rejection at another cell', () =>
    expect(wrong({ ...asPlanted, rejections: asPlanted.rejections.map((each) => ({ ...each, cell: 'H7' })) })).toEqual([
      '- 拒收 not_a_number：经费台账-2025.csv 第 7 行 I7 fund_entry', '+ 拒收 not_a_number：经费台账-2025.csv 第 7 行 H7 fund_entry',
    ]));

  test('tells a total that is off and rows that are gone', () =>
    expect(wrong({ ...asPlanted, counts: {}, grades: aManifest.grades.map((each) => ({ ...each, total: 74.1187 })) })).toEqual([
      '- 总分 74.1186（实为 74.1187）：LHT-018 2025 年', '- consortium 应有 1 行，实有 0 行',
    ]));

  test('tells a warning that was not planted, and no calm one', () => {
    const calm = { consortium: 'LHT-001', kind: 'deadline', item: 'report:LHT-001/2025', colour: 'green', months: ['green'] };
    expect(wrong({ ...asPlanted, warnings: [...asPlanted.warnings, calm] })).toEqual([]);
    expect(wrong({ ...asPlanted, warnings: [...asPlanted.warnings, { ...calm, colour: 'red', months: ['red'] }] })).toEqual(['+ 预警 deadline red（red）：LHT-001 report:LHT-001/2025']);
  });
});

describe('a finding about money', () => {
  test('that is not found, or found with another amount, is told', () => {
    const [planted] = aManifest.anomalies;
    expect(wrong({ ...asPlanted, anomalies: [] })).toEqual(['- 资金 over_cap 0.01 元：LHT-018 2025 年 project/XM-018-001']);
    expect(wrong({ ...asPlanted, anomalies: planted === undefined ? [] : [{ ...planted, amount: '0.02' }] })).toHaveLength(2);
  });
});

describe('a disagreement of records', () => {
  test('that is not found, or nobody planted, is told with both figures', () => {
    const slip = { code: 'unit_slip', consortium: 'LHT-001', year: 2025, subject: 'LHT-001 T3.confirmed', said: '120000', expected: '12' };
    expect(wrong({ ...asPlanted, findings: [slip] })).toEqual(['- 核对 over_budget（100.01 / 100.00）：LHT-018 XM-018-001 试制线', '+ 核对 unit_slip（120000 / 12）：LHT-001 2025 年 LHT-001 T3.confirmed']);
  });
});

describe('the table of precision and recall', () => {
  const rowOf = (observed: Observed, name: string) => tallyDemo(aManifest, observed).find((each) => each.name === name);

  test('gives every rule, flag, check and question about money and every cross-check a row, and one to all of them', () =>
    expect(tallyDemo(aManifest, asPlanted)).toHaveLength(changchunTrial2025.rules.length + flagDefinitions.length + warningKinds.length + MONEY_KINDS + findingChecks.length + 1));

  test('halves the precision of a rule that found one thing too many, and leaves the others alone', () => {
    const observed = { ...asPlanted, rules: [...asPlanted.rules, { subject: 'LHT-001', year: 2025, rule: 'A6.1', result: 'FAIL' as const }] };
    expect(rowOf(observed, '规则 A6.1')).toEqual({ name: '规则 A6.1', planted: 1, found: 1, missed: 0, unexplained: 1, precision: 0.5, recall: 1 });
    expect(rowOf(observed, '规则 A6.2')).toMatchObject({ precision: null, recall: null });
    expect(rowOf(observed, '合计')).toMatchObject({ planted: 5, found: 5, unexplained: 1, precision: 5 / 6, recall: 1 });
  });

  test('gives a check that found nothing no recall', () =>
    expect(rowOf({ ...asPlanted, warnings: [] }, '年内 项目节点')).toMatchObject({ planted: 1, found: 0, missed: 1, precision: null, recall: 0 }));

  test('prints its columns one under another, two columns wide for a Chinese character', () => {
    const [head = '', ...rows] = tallyTable(tallyDemo(aManifest, asPlanted));
    expect(head).toMatch(/预埋\s+找到\s+漏掉\s+无法解释\s+查准率\s+查全率$/u);
    expect(rows.find((row) => row.startsWith('规则 A6.1 '))).toMatch(/1\s+1\s+0\s+0\s+100\.0%\s+100\.0%$/u);
  });
});
