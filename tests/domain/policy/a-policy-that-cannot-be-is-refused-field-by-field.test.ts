import {
  bindRuleSet, builtInPolicies, changchun, changchun2025, changchunTrial2025Document, checkScheme, defineScheme, documentName, documentNames, documentText, policyOf, policyYears,
  ruleEntries, ruleSetProblems, schemeProblems,
} from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;
const measured = scheme.indicators.map(({ code }) => code);
const [first, second, ...rest] = scheme.indicators;
const withFirst = (change: object) => ({ ...scheme, indicators: [{ ...first, ...change }, second, ...rest] });

const award = { code: 'award', kind: 'bonus', event: 'national_award', points: 2, zh: '国家级奖励', en: 'National award' };
const withAdjustment = (change: object, times = 1) => ({ ...scheme, adjustments: Array.from({ length: times }, () => ({ ...award, ...change })) });

describe('a scheme', () => {
  it('that came with the program has no problems', () => expect(schemeProblems(scheme, measured)).toEqual([]));

  it.each<[string, object, string, RegExp]>([
    ['dimension weights off a hundred', { ...scheme, dimensions: scheme.dimensions.map((each) => ({ ...each, weight: each.weight - 1 })) }, 'dimensions', /维度权重合计为 96，应为 100/u],
    ['indicator weights off their dimension', withFirst({ weight: 9 }), 'indicators', /维度 C 的指标权重合计为 \d+，应为 20/u],
    ['lo = hi', withFirst({ goalposts: { type: 'linear', lo: 4, hi: 4 } }), 'indicators.0.goalposts', /指标 C1：参照值的零分点与满分点同为 4/u],
    ['a negative end of a log scale', withFirst({ goalposts: { type: 'log', lo: -0.5, hi: 4 } }), 'indicators.0.goalposts', /对数型参照值不能为负/u],
    ['an interval inside out', withFirst({ direction: 'interval', goalposts: { type: 'interval', lb: 3, lo: 2, hi: 5, ub: 9 } }), 'indicators.0.goalposts', /lb < lo ≤ hi < ub/u],
    ['an indicator that nothing measures', withFirst({ code: 'C99' }), 'indicators.0.code', /没有指标 C99 的算法/u],
    ['a doubled indicator', { ...scheme, indicators: [first, first, ...rest] }, 'indicators', /指标代码 C1 重复/u],
    ['a doubled dimension', { ...scheme, dimensions: [...scheme.dimensions, { code: 'C', zh: '', en: '', weight: 1 }] }, 'dimensions', /维度代码 C 重复/u],
    ['an unknown dimension', withFirst({ dimension: 'Z' }), 'indicators.0.dimension', /维度 Z 不存在/u],
    ['lines in an order that cannot be', { ...scheme, grading: { ...scheme.grading, goodFrom: 90 } }, 'grading', /优秀 85、良好 90、合格 60/u],
    ['a tie broken by nothing', { ...scheme, grading: { ...scheme.grading, tieBreak: ['P', 'Z'] } }, 'grading.tieBreak', /维度 Z 不存在/u],
    ['a doubled adjustment', withAdjustment({}, 2), 'adjustments', /事项代码 award 重复/u],
    ['an event that does not exist', withAdjustment({ event: 'prize' }), 'adjustments.0.event', /事件类型 prize 不存在/u],
    ['a bonus of nothing', withAdjustment({ points: 0 }), 'adjustments.0.points', /分值为 0，请填大于 0/u],
    ['a bonus below nothing', withAdjustment({ points: -1 }), 'adjustments.0.points', /分值为 -1，请填大于 0/u],
    ['a veto with points', withAdjustment({ kind: 'veto' }), 'adjustments.0.points', /分值请填 0/u],
    ['a share above a hundred', { ...scheme, grading: { ...scheme.grading, share: { ...scheme.grading.share, percent: 120 } } }, 'grading.share.percent', /<=100/u],
    ['no years', { ...scheme, years: { from: 2027, to: 2026 } }, 'years', /一年也不包含/u],
    ['a day that is not in every year', { ...scheme, calendar: { ...scheme.calendar, evaluateOn: '02-30' } }, 'calendar.evaluateOn', /02-30 不是每年都有的一天/u],
    ['a field left out', { ...scheme, flagging: undefined }, 'flagging', /无效输入/u],
  ])('%s', (...[, document, path, message]) => {
    expect(schemeProblems(document, measured)).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it('of before there were bonuses and vetoes is read as having none', () => {
    const { adjustments, ...older } = scheme;
    expect(adjustments.map(({ code }) => code)).toEqual(['national_award', 'first_set', 'falsified_data', 'research_misconduct', 'fund_misuse']);
    expect(schemeProblems(older, measured)).toEqual([]);
    expect(defineScheme(older).adjustments).toEqual([]);
  });

  it('tells all at once, and throws the first', () => {
    const wrong = { ...withFirst({ weight: 9, goalposts: { type: 'linear', lo: 4, hi: 4 } }), years: { from: 2, to: 1 } };
    expect(schemeProblems(wrong, measured).map(({ path }) => path)).toEqual(['years', 'indicators.0.goalposts', 'indicators']);
    expect(() => defineScheme(wrong)).toThrow('评价方案 changchun-2025 1.2.0：适用年度从 2 到 1');
    expect(() => checkScheme(scheme)).not.toThrow();
  });
});

const basis = { scheme, jurisdiction: changchun };
const document = changchunTrial2025Document;
const withRule = (rule: string, params: Record<string, unknown>) => ({ ...document, rules: document.rules.map((each) => (each.rule === rule ? { rule, params } : each)) });
const pathOf = (rule: string) => `rules.${document.rules.findIndex((each) => each.rule === rule)}`;

describe('a rule set', () => {
  it('that came with the program has no problems and asks no rule twice', () => {
    expect(ruleSetProblems(document, basis)).toEqual([]);
    expect(new Set(ruleEntries.map(({ definition }) => definition.id)).size).toBe(ruleEntries.length);
  });

  it.each<[string, object, string, RegExp]>([
    ['a parameter left out', withRule('A6.1', {}), `${pathOf('A6.1')}.params.minimum`, /规则 A6.1 的参数 minimum：无效输入/u],
    ['a rule nobody knows', { ...document, rules: [{ rule: 'Z9', params: {} }] }, 'rules.0.rule', /没有规则 Z9/u],
    ['a parameter out of its choices', withRule('A12.3', { join: 'both' }), `${pathOf('A12.3')}.params.join`, /规则 A12.3 的参数 join：/u],
    ['a parameter that follows from the scheme', withRule('A12.3', { join: 'any', passFrom: 50 }), `${pathOf('A12.3')}.params.passFrom`, /由评价方案或城市资料决定/u],
    ['a parameter the rule does not have', withRule('A12.3', { join: 'any', jion: 'any' }), `${pathOf('A12.3')}.params.jion`, /没有参数 jion/u],
    ['a doubled rule', { ...document, rules: [...document.rules, { rule: 'A12.2', params: {} }] }, 'rules', /规则 A12.2 重复/u],
    ['no years', { ...document, years: { from: 2027, to: 2021 } }, 'years', /一年也不包含/u],
    ['a reading out of its choices', { ...document, flagReadings: { ...document.flagReadings, missingReport: 'ignore' } }, 'flagReadings.missingReport', /无效选项/u],
    ['a day that is none', { ...document, effective: { from: '2026-02-30', until: null } }, 'effective.from', /不是日历上的一天/u],
  ])('%s', (...[, wrong, path, message]) => {
    expect(ruleSetProblems(wrong, basis)).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it('takes from the scheme what follows from it, whatever scheme stands beside it', () => {
    const stricter = defineScheme({ ...scheme, grading: { ...scheme.grading, passFrom: 65 } });
    const { rules } = bindRuleSet(document, { ...basis, scheme: stricter });
    expect(rules.find(({ id }) => id === 'A12.3')?.params).toMatchObject({ passFrom: 65, join: 'any' });
    expect(() => bindRuleSet(withRule('A12.3', { join: 'both' }), basis)).toThrow(/规则集 changchun-trial-2025 1\.1\.0：规则 A12\.3 的参数 join/u);
  });
});

describe('a policy book', () => {
  const next = defineScheme({ ...scheme, version: '2.0.0', years: { from: 2026, to: 2030 } });
  const book = { ...builtInPolicies, schemes: [...builtInPolicies.schemes, next] };

  it('gives each year the last document that covers it', () => {
    expect([2025, 2026, 2027].map((year) => policyOf(book, year).scheme.version)).toEqual(['1.2.0', '2.0.0', '2.0.0']);
    expect(documentNames(book.schemes)).toBe('changchun-2025@1.2.0, changchun-2025@2.0.0');
    expect(documentName(policyOf(book, 2027).ruleSet)).toBe(documentName(document));
  });

  it('covers only years that have both kinds of document', () => {
    expect(policyYears(book)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(() => policyOf(book, 2028)).toThrow('没有适用于 2028 年的规则集，请先发布适用该年度的规则集');
    expect(() => policyOf(book, 2020)).toThrow('没有适用于 2020 年的评价方案');
  });

  it('knows a document by its content, not by the order of its keys', () => {
    expect(documentText({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
