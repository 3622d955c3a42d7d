import { changchun, perFiscalYuan, perYear, type ReplyOf, sentenceText, type trialCases, type trialReview, trialSentences } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

type Review = ReplyOf<typeof trialReview>;
type Phase = Review['phases'][number];

const basis: Review['basis'] = { edition: 'e1', publishedAt: '', year: 2025, years: [2024, 2025], scheme: 's@1', ruleSet: 'r@1', asOf: '2026-06-30', reportsDue: 1, reportsIn: 1 };
const nothing = { review: 0, direct: 0, revoked: 0, dissolved: 0, allocated: '0.00', spent: '0.00', research: '0.00', transfer: '0.00', equity: '0.00', compensation: '0.00', contracts: '0.00', revenue: '0.00', results: 0 };
const aPhase = (phase: Phase['phase'], part: Partial<Phase> = {}): Phase => ({ phase, quarters: 4, ...nothing, ...part });
const aReview = (part: Partial<Review> = {}): Review => ({
  basis,
  dayOne: { date: '2025-01-01', ground: 'issued', until: '2027-01-01', years: 2 },
  quarters: [{ quarter: '2025Q1', from: '2025-01-01', to: '2025-03-31', phase: 'during', ...nothing, standing: 41 }],
  phases: [aPhase('during')],
  compliance: [],
  ...part,
});
const noCases: ReplyOf<typeof trialCases> = { kinds: [{ kind: 'rectify', opened: 0, running: 0, overdue: 0, ended: [] }], stages: [], today: '2026-11-23' };

const told = (review: Review, cases: ReplyOf<typeof trialCases> | null = null) => new Map(trialSentences(review, cases, changchun.money).map((each) => [each.code, { ...each, text: sentenceText(each, 'zh'), english: sentenceText(each, 'en') }]));

describe('day one', () => {
  it('is told as it was issued, with the last day of the trial', () => {
    expect(told(aReview()).get('trial-ground')).toMatchObject({ tone: 'plain', text: '《办法》自 2025-01-01 起施行，试行 2 年，至 2026-12-31。' });
  });

  it.each([['assumed', '假定的'], ['given', '您指定的']] as const)('that is only %s is never told as an official finding', (ground, word) => {
    const { tone, text, english } = told(aReview({ dayOne: { date: '2025-01-01', ground, until: '2027-01-01', years: 2 } })).get('trial-ground') ?? { tone: '', text: '', english: '' };
    expect(tone).toBe('watch');
    expect(text).toContain(`以${word}施行日 2025-01-01`);
    expect(text).toContain('不是正式的成效结论');
    expect(english).toContain('not as an official finding');
  });

  it('that has not come leaves nothing to be told as achieved', () => {
    const codes = [...told(aReview({ phases: [aPhase('before', { revenue: '100.00', spent: '50.00' })] })).keys()];
    expect(codes).toEqual(['trial-ground', 'trial-not-yet']);
  });
});

describe('what happened since', () => {
  const during = aPhase('during', { review: 2, direct: 1, revoked: 1, spent: '20000.00', revenue: '60000.00', contracts: '10000.00', results: 7 });
  const before = aPhase('before', { quarters: 16, spent: '100000.00', revenue: '150000.00' });

  it('counts consortia, with the number that stands leading to the register', () => {
    const sentence = told(aReview({ phases: [before, during] })).get('trial-register');
    expect(sentence?.text).toBe('施行以来认定联合体 3 个（评审认定 2 个、直接认定 1 个），取消称号 1 个，解散 0 个，期末在册 41 个。');
    expect(sentence?.zh.filter(({ proof }) => proof !== undefined)).toEqual([{ text: '41', proof: { to: 'register', flag: [] } }]);
  });

  it('makes ratios of totals and compares unequal times per year', () => {
    const sentences = told(aReview({ phases: [before, during] }));
    expect(sentences.get('trial-results')?.text).toContain('每 1 元财政支出对应收入 3.00 元（施行前 1.50 元），相关不等于因果');
    expect(sentences.get('trial-pace')?.text).toBe('按年均计算，施行后的新增销售收入较施行前增加 60.0%。');
    expect(perYear('150000.00', 16)).toBe(37_500);
    expect(perFiscalYuan('60000.00', '0.00')).toBeNull();
  });

  it.each([
    { of: 'nothing spent', phases: [aPhase('during', { revenue: '5.00' })], code: 'trial-results', words: '没有财政支出，无法与财政支出对比' },
    { of: 'a fall', phases: [aPhase('before', { revenue: '200.00' }), aPhase('during', { revenue: '100.00' })], code: 'trial-pace', words: '减少 50.0%' },
    { of: 'no change', phases: [aPhase('before', { revenue: '100.00' }), aPhase('during', { revenue: '100.00' })], code: 'trial-pace', words: '持平' },
  ])('is told rightly of $of', ({ phases, code, words }) => {
    expect(told(aReview({ phases })).get(code)?.text).toContain(words);
  });

  it('is not compared with years that are not there', () => {
    expect(told(aReview({ phases: [during] })).has('trial-pace')).toBe(false);
  });
});

describe('compliance and proceedings', () => {
  const row = { rule: 'A6.1', article: '第六条', warn: 1, unknown: 2, notApplicable: 0 };
  it('count the year shown beside the one before', () => {
    const compliance = [{ year: 2024, ...row, pass: 30, fail: 5 }, { year: 2025, ...row, pass: 34, fail: 4 }];
    expect(told(aReview({ compliance })).get('trial-compliance')?.text).toBe('2025 年度逐条核查 41 项，不符合 4 项（上年 5 项），提示 1 项，无法判定 2 项。');
  });

  it('say when there is none, and mark what is overdue', () => {
    expect(told(aReview(), noCases).get('trial-cases')?.text).toBe('处置台账中还没有事项。');
    const late = told(aReview(), { ...noCases, kinds: [{ kind: 'rectify', opened: 3, running: 2, overdue: 1, ended: [{ stage: 'closed', count: 1 }] }] }).get('trial-cases');
    expect(late).toMatchObject({ tone: 'poor', text: '处置事项 3 件，办结 1 件，在办 2 件，其中整改期限已过 1 件。' });
  });

  it('leave no part unsaid in either language', () => {
    for (const { text, english } of told(aReview(), noCases).values()) {
      expect(text).not.toMatch(/undefined|null|NaN/u);
      expect(english).not.toMatch(/undefined|null|NaN|[一-鿿]/u);
    }
  });
});
