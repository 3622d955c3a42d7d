import { type overview, overviewSentence, type ReplyOf, sentenceText } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

type Headline = ReplyOf<typeof overview>['headline'];

const usual: Headline = { consortia: 42, commend: 6, rectify: 4, revoke: 0, overdue: 2, fiscalExecution: 71.3, againstTime: -3.7, revenueChange: 12.4 };

const told = (changed: Partial<Headline> = {}) => overviewSentence({ basis: { year: 2025 }, headline: { ...usual, ...changed } });
const inChinese = (changed: Partial<Headline> = {}) => sentenceText(told(changed), 'zh');
const inEnglish = (changed: Partial<Headline> = {}) => sentenceText(told(changed), 'en');

describe('the headline', () => {
  it('reads as one sentence', () => {
    expect(inChinese()).toBe('2025年度42个联合体：建议表扬6个，建议整改4个（2个逾期），财政资金执行率71.3%，低于序时进度3.7个百分点，转化收入同比增加12.4%。');
    expect(inEnglish()).toBe('In 2025, 42 consortia: 6 proposed for commendation, 4 for rectification (2 overdue); fiscal execution 71.3%, 3.7 percentage points behind the time gone; revenue from results up 12.4% on last year.');
  });

  it.each<[string, Partial<Headline>, string, string]>([
    ['nobody is proposed', { commend: 0, rectify: 0, revoke: 0, overdue: 0 }, '暂无建议表扬、整改或取消称号的联合体，', 'none proposed for commendation, rectification or revocation;'],
    ['nobody is praised', { commend: 0 }, '：暂无建议表扬，建议整改4个', ': none proposed for commendation, 4 for rectification'],
    ['nobody is to mend', { rectify: 0, overdue: 0 }, '建议表扬6个，暂无建议整改，', '6 proposed for commendation, none for rectification;'],
    ['none is overdue', { overdue: 0 }, '建议整改4个，财政', '4 for rectification; fiscal'],
    ['all revocations are overdue', { revoke: 2 }, '建议整改4个，建议取消称号2个（整改逾期），', '4 for rectification, 2 for revocation (rectification overdue);'],
    ['more are overdue than are to lose the title', { revoke: 1, overdue: 3 }, '建议取消称号1个（3个逾期）', '1 for revocation (3 overdue)'],
    ['nothing was planned', { fiscalExecution: null, againstTime: null }, '财政资金执行率暂无法计算（无预算记录），转化', 'fiscal execution cannot be computed (nothing planned);'],
    ['time plays no part', { againstTime: null }, '财政资金执行率71.3%，转化', 'fiscal execution 71.3%; revenue'],
    ['spending keeps pace', { againstTime: 0 }, '，与序时进度持平，', ', level with the time gone;'],
    ['spending keeps pace but for a rounding', { againstTime: -0.049 }, '，与序时进度持平，', ', level with the time gone;'],
    ['spending is ahead', { againstTime: 5.05 }, '，高于序时进度5.1个百分点，', ', 5.1 percentage points ahead of the time gone;'],
    ['spending is one point behind', { againstTime: -1 }, '，低于序时进度1.0个百分点，', ', 1.0 percentage point behind the time gone;'],
    ['nothing was spent', { fiscalExecution: 0, againstTime: -100 }, '执行率0.0%，低于序时进度100.0个百分点', 'fiscal execution 0.0%, 100.0 percentage points behind'],
    ['there was no revenue before', { revenueChange: null }, '，转化收入暂无可比的上年数据。', 'revenue from results has no figure of last year to compare with.'],
    ['revenue stands still', { revenueChange: 0.04 }, '，转化收入与上年持平。', 'revenue from results unchanged on last year.'],
    ['revenue fell', { revenueChange: -1234.56 }, '，转化收入同比减少1,234.6%。', 'revenue from results down 1,234.6% on last year.'],
    ['one consortium is left', { consortia: 1 }, '2025年度1个联合体：', 'In 2025, 1 consortium: '],
  ])('is right when %s', (...[, changed, chinese, english]) => {
    expect(inChinese(changed)).toContain(chinese);
    expect(inEnglish(changed)).toContain(english);
  });

  it('says so when no consortium matches, and nothing else', () => {
    expect(inChinese({ consortia: 0 })).toBe('2025年度没有符合当前筛选条件的联合体。');
    expect(inEnglish({ consortia: 0 })).toBe('In 2025 no consortium matches the filters.');
  });

  it.each<[Partial<Headline>, string]>([[{ revoke: 1 }, 'poor'], [{}, 'watch'], [{ rectify: 0 }, 'plain']])('is as grave as its gravest proposal', (changed, tone) => {
    expect(told(changed).tone).toBe(tone);
  });

  it.each(['zh', 'en'] as const)('lets every number be followed in %s', (language) => {
    const parts = told({ revoke: 1, overdue: 3 })[language];
    const unproved = parts.filter(({ proof }) => proof === undefined).map(({ text }) => text).join(' ').replace('2025', '');
    expect(unproved).not.toMatch(/\d/u);
    expect(parts.flatMap(({ proof }) => (proof === undefined ? [] : [proof]))).toEqual([
      { to: 'register', flag: [] },
      { to: 'register', flag: ['commend'] },
      { to: 'register', flag: ['rectify'] },
      { to: 'register', flag: ['revoke'] },
      { to: 'register', flag: ['revoke'] },
      { to: 'evidence', measure: 'fiscal-execution' },
      { to: 'evidence', measure: 'fiscal-execution' },
      { to: 'evidence', measure: 'new-revenue' },
    ]);
  });
});
