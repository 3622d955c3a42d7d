import { type SectorParts, sectorSentences, sentenceText } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { aCell, aSector, aUnit, spentByMonth, withCell, withRow } from './sector-builder.js';

const said = (parts: SectorParts, code: string, language: 'zh' | 'en' = 'zh'): string | undefined => {
  const found = sectorSentences(parts).find((sentence) => sentence.code === code);
  return found === undefined ? undefined : sentenceText(found, language);
};
const toneOf = (parts: SectorParts, code: string) => sectorSentences(parts).find((sentence) => sentence.code === code)?.tone;
const ranked = (...rows: SectorParts['ranking']['rows']): SectorParts => ({ ...aSector, ranking: { rows } });
const nought = Array.from({ length: 12 }, () => '0.00');

describe('the findings of a sector', () => {
  it('are told in a fixed order', () => {
    expect(sectorSentences(aSector).map((sentence) => sentenceText(sentence, 'zh'))).toEqual([
      '2025年度新材料领域3个联合体，参评3个，总分均值72.3分，高于全部领域均值3.0分，较上年提高1.2分。',
      expect.stringMatching(/^与全部领域均值相比，最强的维度是.+，高5\.0分；最弱的是.+，低3\.0分。$/u),
      '总分最高的是甲创新联合体（90.1分），最低的是丙创新联合体（55.0分）。',
      '建议表扬1个（甲创新联合体），建议整改1个（丙创新联合体），均待人工确认。',
      '财政资金执行率71.3%，低于序时进度3.2个百分点，较上年提高1.2个百分点。',
      '第四季度支出占全年财政资金支出的50.0%。',
      '每支出1元财政资金，带动其他资金支出1.50元（共300.00万元）。',
      '转化收入3.21亿元，同比增加7.0%。',
      '转化链条最弱的一环是“形成成果→签约转化”：10个项目中3个走到，占30.0%。',
      expect.stringMatching(/^登记成果12项，有佐证材料的9项，佐证率75\.0%/u),
    ]);
  });

  it('are told in English too', () => {
    const english = sectorSentences(aSector).map((sentence) => sentenceText(sentence, 'en'));
    expect(english.join('\n').replace(/[甲乙丙]创新联合体/gu, '')).not.toMatch(/\p{Script=Han}/u);
    expect(english).toContain('Fiscal execution 71.3%, 3.2 percentage points behind the time gone, up 1.2 percentage points on last year.');
    expect(english).toContain('Revenue from results CNY 321.00 million, up 7.0% on last year.');
    expect(english).toContain('The weakest step of the pipeline is from "with a result" to "under contract": 3 of 10 projects, 30.0%.');
  });

  it.each<[string, string, SectorParts, string, string]>([
    ['nobody is rated', 'standing', withRow({ rated: 0, total: null, previousTotal: null }), '参评0个，尚无总分。', '0 rated, no total score yet.'],
    ['one consortium stands at the mean', 'standing', withRow({ consortia: 1, rated: 1, total: 69.3, previousTotal: 69.28 }), '1个联合体，参评1个，总分均值69.3分，与全部领域均值持平，与上年持平。', '1 consortium: 1 rated, mean total 69.3, level with the mean of all sectors, unchanged on last year.'],
    ['the score fell and there is less than elsewhere', 'standing', withRow({ total: 68.3, previousTotal: 70 }), '低于全部领域均值1.0分，较上年下降1.7分。', '1.0 point below the mean of all sectors, down 1.7 points on last year.'],
    ['there was no year before', 'standing', withRow({ previousTotal: null }), '没有可比的上年得分。', 'no score of last year to compare with.'],
    ['nothing was planned', 'execution', withCell(aCell('fiscal-execution', null)), '没有财政预算记录，执行率无法计算。', 'Nothing was planned from fiscal money, so execution cannot be computed.'],
    ['nothing was spent and nothing compares', 'execution', withCell(aCell('fiscal-execution', 0, { status: 'poor' })), '执行率0.0%，低于序时进度74.5个百分点。', 'Fiscal execution 0.0%, 74.5 percentage points behind the time gone.'],
    ['spending fell', 'execution', withCell(aCell('fiscal-execution', 80, { previous: 90 })), '高于序时进度5.5个百分点，较上年下降10.0个百分点。', 'ahead of the time gone, down 10.0 percentage points on last year.'],
    ['revenue is nought', 'revenue', withCell(aCell('new-revenue', 0, { previous: 0 })), '转化收入0.00万元，暂无可比的上年数据。', 'CNY 0.00 million, no figure of last year to compare with.'],
    ['revenue fell', 'revenue', withCell(aCell('new-revenue', 1_234_567, { previous: 12_345_670 })), '转化收入123.46万元，同比减少90.0%。', 'CNY 1.23 million, down 90.0% on last year.'],
    ['revenue stands still', 'revenue', withCell(aCell('new-revenue', 100, { previous: 100 })), '，与上年持平。', 'unchanged on last year.'],
    ['nobody is proposed', 'proposals', ranked(aUnit('甲', 70)), '没有建议表扬、整改、取消称号或重点关注的联合体。', 'No consortium is proposed'],
    ['many are watched', 'proposals', ranked(...['甲', '乙', '丙', '丁', '戊'].map((name) => aUnit(name, 50, ['watch']))), '重点关注5个（甲创新联合体、乙创新联合体、丙创新联合体等5个）', '5 to be watched (甲创新联合体, 乙创新联合体, 丙创新联合体 and 2 more)'],
    ['no project ran', 'pipeline', { ...aSector, pipeline: { stages: [] } }, '本年度没有在研项目。', 'No project ran in the year.'],
    ['every project got to the end', 'pipeline', { ...aSector, pipeline: { stages: aSector.pipeline.stages.map((stage) => ({ ...stage, reached: 4 })) } }, '立项的4个项目全部走到取得收入。', 'All 4 projects came from approval to revenue.'],
    ['no project got anywhere', 'pipeline', { ...aSector, pipeline: { stages: [{ stage: 'started', reached: 7, alone: 0 }] } }, '“立项→有攻关清单”：7个项目中0个走到，占0.0%。', '0 of 7 projects, 0.0%.'],
    ['there are no outcomes', 'evidence', { ...aSector, outcomes: { kinds: [{ count: 0, withEvidence: 0 }] } }, '本年度没有登记成果。', 'No outcome was recorded in the year.'],
    ['other money came back', 'leverage', { ...aSector, flow: { whole: { spent: '1300000.00', refunded: '300000.00' }, fiscal: { spent: '2100000.00', refunded: '100000.00' } } }, '支出−0.50元（共−100.00万元）', 'CNY −0.50'],
  ])('are right when %s', (...[, code, parts, chinese, english]) => {
    expect(said(parts, code)).toContain(chinese);
    expect(said(parts, code, 'en')).toContain(english);
  });

  it.each<[string, string, SectorParts]>([
    ['the year runs on', 'year-end', spentByMonth([...nought.slice(1), '5.00'], false)],
    ['nothing was spent', 'year-end', spentByMonth(nought)],
    ['no fiscal money was spent', 'leverage', { ...aSector, flow: { whole: { spent: '5.00', refunded: '0.00' }, fiscal: { spent: '0.00', refunded: '0.00' } } }],
    ['revenue is not known', 'revenue', withCell(aCell('new-revenue', null))],
    ['all score the same', 'ends', ranked(aUnit('甲', 70), aUnit('乙', 70.01))],
    ['too few are scored to call one an outlier', 'outliers', ranked(aUnit('甲', 1), aUnit('乙', 70), aUnit('丙', 71), aUnit('丁', 72))],
    ['nobody lies outside', 'outliers', ranked(...[70, 71, 72, 73, 74].map((total) => aUnit(String(total), total)))],
  ])('leave out what cannot be said when %s', (_, code, parts) => {
    expect(said(parts, code)).toBeUndefined();
  });

  it('name who lies far from the others, on either side', () => {
    const parts = ranked(aUnit('甲', 10), ...[70, 71, 72, 73, 74].map((total) => aUnit(String(total), total)), aUnit('乙', 100), aUnit('未评', null));
    expect(said(parts, 'outliers')).toBe('总分离群：甲创新联合体明显低于同领域（低于66.0分）；乙创新联合体明显高于同领域（高于78.0分）。');
    expect(toneOf(parts, 'outliers')).toBe('watch');
  });

  it('say of a sector without a consortium only that', () => {
    expect(sectorSentences(withRow({ consortia: 0, rated: 0 })).map((sentence) => sentenceText(sentence, 'zh'))).toEqual(['2025年度新材料领域没有联合体。']);
    expect(sectorSentences({ ...aSector, matrix: { ...aSector.matrix, rows: [] } })).toHaveLength(1);
  });

  it('bear the tone of their status', () => {
    expect(['execution', 'proposals', 'revenue'].map((code) => toneOf(aSector, code))).toEqual(['watch', 'poor', 'good']);
    expect(toneOf(ranked(aUnit('甲', 90, ['commend'])), 'proposals')).toBe('good');
    expect(toneOf({ ...aSector, outcomes: { kinds: [{ count: 10, withEvidence: 1 }] } }, 'evidence')).toBe('watch');
  });

  it('lead from money, outcomes and stages to their rows', () => {
    const proofs = sectorSentences(aSector).flatMap(({ zh }) => zh.flatMap(({ proof }) => (proof?.to === 'evidence' ? [`${proof.measure} ${proof.slice ?? ''}`.trim()] : [])));
    expect(proofs).toEqual([
      'fiscal-execution', 'money kind:spent,fiscal:yes,month:10,month:11,month:12', 'spending fiscal:no', 'new-revenue',
      'stages stage:result', 'stages stage:contract', 'results', 'results evidenced:yes',
    ]);
  });
});
