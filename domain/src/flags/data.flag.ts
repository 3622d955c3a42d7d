import { differsByMore, plainText } from '../number/decimal.js';
import { compareNumbers, textBeside } from '../number/round.js';
import { indicatorOf } from '../scheme/scheme.js';
import { anyMet, condition, type Condition, type FlagDefinition } from './flag.js';
import type { FlagBasis, FlagInput } from './flag-input.js';
import { splitProjects } from './split-projects.js';

const quarantine = ({ report, graded, obstacles }: FlagInput): readonly Condition[] => [
  condition('quarantined', report.quarantined !== null, { text: report.quarantined === null ? '报送文件可用' : `报送文件已隔离：${report.quarantined}`, gap: report.quarantined === null ? null : '改正后重新报送' }),
  ...obstacles.filter(({ code }) => code !== 'report_quarantined').map(({ code, text, fromWhom }) => condition(code, true, { text, gap: `须由${fromWhom}补充或确认` })),
  condition('not_evaluable', graded.grade === 'not_evaluable', { text: graded.grade === 'not_evaluable' ? `不可评：${graded.reasons.join('；')}` : '数据可评' }),
];

const coverage = ({ score, graded }: FlagInput, { scheme }: FlagBasis): Condition => {
  const line = scheme.grading.coverageFrom;
  const met = graded.grade !== 'not_due' && score.coverage !== null && compareNumbers(score.coverage, line) < 0;
  const needed = Math.ceil((line * score.applicable) / 100) - score.reported;
  return condition('coverage', met, {
    text: `适用指标 ${score.applicable} 项，已报 ${score.reported} 项`,
    value: score.coverage === null ? null : `${textBeside(score.coverage, line)}%`,
    threshold: `${line}%`,
    gap: met ? `补报 ${needed} 项` : null,
  });
};

const differences = ({ differences: pairs }: FlagInput, { scheme }: FlagBasis): readonly Condition[] => {
  const limit = scheme.flagging.differencePercent;
  return pairs.map(({ zh, reported, recorded, evidence }) =>
    condition('difference', differsByMore(reported, recorded, limit), { text: `“${zh}”自报 ${reported}，台账记录 ${recorded}`, value: reported, threshold: `${recorded} ±${limit}%`, gap: null, evidence }),
  );
};

const outliers = ({ history }: FlagInput, { scheme }: FlagBasis): readonly Condition[] => {
  const times = scheme.flagging.outlierTimes;
  return history.map(({ indicator, value, usual }) => {
    const { zh, unit } = indicatorOf(scheme, indicator);
    return condition('outlier', usual > 0 && compareNumbers(value, times * usual) > 0, {
      text: `“${zh}”为 ${plainText(value)} ${unit.zh}，往年通常为 ${plainText(usual)} ${unit.zh}`,
      value: `${plainText(value)} ${unit.zh}`,
      threshold: `${plainText(times * usual)} ${unit.zh}`,
    });
  });
};

export const data: FlagDefinition = {
  kind: 'data',
  zh: '数据存疑',
  en: 'Data in doubt',
  article: '第十二条',
  conditions: (input, basis) => [...quarantine(input), coverage(input, basis), ...differences(input, basis), ...outliers(input, basis), ...splitProjects(input)],
  isRaised: anyMet,
};
