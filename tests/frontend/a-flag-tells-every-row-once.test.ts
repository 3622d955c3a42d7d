import { describe, expect, it } from 'vitest';
import { flagText } from '../../frontend/src/features/flag-explanation/flag-text';
import { flagTree } from '../../frontend/src/features/flag-explanation/flag-tree';
import { paramText } from '../../frontend/src/features/flag-explanation/param-text';
import { placeText } from '../../frontend/src/features/flag-explanation/place-text';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';
import { aCondition, aFlagReply, aRow, aRule } from './flag-replies';

const reply = aFlagReply({
  conditions: [
    aCondition({ code: 'drop', met: false, text: '没有可比的上年总分', value: null, threshold: null, gap: null, evidence: ['event:4'] }),
    aCondition({ code: 'missing', rule: 'A12.1', text: '未报送年度运行报告', evidence: ['event:1'] }),
    aCondition({ code: 'late', rule: 'A12.1', text: '年度运行报告迟报' }),
  ],
  rules: [aRule({ evidence: ['event:1', 'event:2'] }), aRule({ rule: 'A6.1', title: { zh: '成员单位数', en: 'Members' }, evidence: ['event:3'] })],
  evidence: ['event:1', 'event:2', 'event:3', 'event:4', 'event:5'].map((key) => aRow(key)),
});

describe('the tree of a flag', () => {
  const tree = flagTree(reply);
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

  it('puts what is met before what is not', () => {
    expect(tree.met.map(({ condition }) => condition.code)).toEqual(['missing', 'late']);
    expect(tree.unmet.map(({ condition }) => condition.code)).toEqual(['drop']);
  });

  it('tells a rule under the first condition that cites it, and names it at the next', () => {
    expect(tree.met.map(({ rule, cites }) => [rule?.rule.rule ?? null, cites])).toEqual([['A12.1', 'A12.1'], [null, 'A12.1']]);
    expect(tree.rules.map(({ rule }) => rule.rule)).toEqual(['A6.1']);
  });

  it('holds every row exactly once', () => {
    expect(tree.met.map(({ rows, rule }) => [keys(rows), keys(rule?.rows ?? [])])).toEqual([[['event:1'], ['event:2']], [[], []]]);
    expect([...tree.unmet, ...tree.rules].map(({ rows }) => keys(rows))).toEqual([['event:4'], ['event:3']]);
    expect(keys(tree.rows)).toEqual(['event:5']);
  });

  it('passes over a key whose row is outside what the reader may see', () => {
    expect(flagTree(aFlagReply({ conditions: [aCondition({ evidence: ['event:9'] })] })).met[0]?.rows).toEqual([]);
  });
});

describe('the text of a flag', () => {
  const text = flagText(reply, { messages: zh, language: 'zh' });

  it('holds conclusion, article, clause, versions, edition and every cell', () => {
    for (const told of ['建议整改：长春市车用氢系统阀件创新联合体（2025年度）', '结论：建议限期整改', '《办法》第十二条', '条文：联合体每年向市科技局报送年度运行报告', '绩效总分：52.13 分', '评价方案：changchun-2025@1.1.0', '规则集：changchun-trial-2025@1.1.0', '数据版本：e000007', '须人工确认']) expect(text).toContain(told);
    for (const { label } of reply.evidence) expect(text.split(` ${label} — 事件记录.csv · C9`)).toHaveLength(2);
  });

  it('says how firm it is, or that nothing was drawn', () => {
    expect(text).toContain('抽样中成立的占 47.6%，临界：须由第二人复核');
    expect(flagText(aFlagReply({ stability: null }), { messages: zh, language: 'zh' })).toContain('没有抽样结果');
  });

  it('keeps its frame in English for an English reader', () => {
    expect(flagText(reply, { messages: en, language: 'en' })).toContain('Basis: Measures, 第十二条');
  });
});

describe('a parameter and a place', () => {
  const words = zh.flagExplanation;

  it('read without code where they have words', () => {
    const told = [null, [], true, '10000000.00', 3, ['national', 'city'], [{ zh: '建设目标', words: ['x'] }], { from: 1 }].map((value) => paramText(value, words, 'zh'));
    expect(told).toEqual(['无', '无', '是', '10000000.00', '3', 'national、city', '建设目标', '{"from":1}']);
    expect(paramText({ zh: '建设目标', en: 'Goals' }, en.flagExplanation, 'en')).toBe('Goals');
  });

  it('lead to the cell, or to the row of a text without cells', () => {
    expect(placeText({ path: 'a.xlsx', sheet: '基本信息', row: 4, cell: 'B4' }, words.row)).toBe('a.xlsx · 基本信息 · B4');
    expect(placeText({ path: 'a.json', sheet: '', row: 4, cell: '' }, words.row)).toBe('a.json · 第 4 行');
  });
});
