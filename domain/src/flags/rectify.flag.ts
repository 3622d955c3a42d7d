import { compareNumbers, textBeside } from '../number/round.js';
import { condition, type Condition, type FlagDefinition } from './flag.js';
import type { FlagBasis, FlagInput } from './flag-input.js';
import { isInWatchBandRepeatedly, isReportMissing, openBreaches, points } from './shared-conditions.js';

const ARTICLE_12_3 = 'A12.3';

const poor = ({ graded }: FlagInput, { scheme }: FlagBasis): Condition => {
  const line = scheme.grading.passFrom;
  const { total } = graded;
  const met = total !== null && compareNumbers(total, line) < 0;
  return condition('poor', met, {
    text: met ? '绩效总分低于合格线' : '绩效总分未低于合格线',
    value: total === null ? '未评' : `${textBeside(total, line)} 分`,
    threshold: points(line),
    gap: met ? `${textBeside(line - total, 0)} 分` : null,
    rule: ARTICLE_12_3,
  });
};

const breach = (input: FlagInput): Condition => {
  const open = openBreaches(input);
  const told = open.map(({ member, clause, confirmedOn }) => `${confirmedOn} ${member ?? '成员'}违反${clause ?? '合作协议'}`).join('；');
  return condition('breach', open.length > 0, {
    text: open.length > 0 ? `违约未纠正：${told}` : '没有未纠正的违约',
    value: `${open.length} 起`,
    threshold: '0 起',
    gap: open.length > 0 ? `纠正 ${open.length} 起违约` : null,
    rule: ARTICLE_12_3,
    evidence: open.map(({ event }) => event),
  });
};

const veto = ({ graded: { vetoes } }: FlagInput): Condition => {
  const met = vetoes.length > 0;
  return condition('veto', met, {
    text: met ? `一票否决：${vetoes.map(({ zh }) => zh).join('；')}` : '没有一票否决事项',
    value: `${vetoes.length} 项`,
    threshold: '0 项',
    evidence: vetoes.flatMap(({ evidence }) => evidence),
  });
};

const unreported = (input: FlagInput, { ruleSet }: FlagBasis): Condition => {
  const met = isReportMissing(input) && ruleSet.flagReadings.missingReport === 'rectify';
  return condition('report_missing', met, {
    text: met ? '宽限期满仍未报送年度运行报告（办法未写明后果，按规则集取“建议限期整改”）' : '年度运行报告未达到限期整改的条件',
    value: input.report.submittedOn ?? '未报送',
    threshold: input.report.graceUntil,
    gap: met ? '补报年度运行报告' : null,
    rule: 'A12.1',
  });
};

const gates = ({ gateChecks, asOf }: FlagInput, { scheme }: FlagBasis): readonly Condition[] => {
  const needed = scheme.flagging.gateFailuresToRectify;
  return [...new Set(gateChecks.map(({ rule }) => rule))].map((rule) => {
    const checks = gateChecks.filter((each) => each.rule === rule && each.checkedOn <= asOf).sort((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1));
    const streak = checks.findIndex(({ result }) => result !== 'FAIL');
    const failures = streak < 0 ? checks.length : streak;
    return condition(`gate_${rule}`, failures >= needed, {
      text: `最近连续 ${failures} 次月度检查不符合规则 ${rule}`,
      value: `${failures} 次`,
      threshold: `${needed} 次`,
      rule,
    });
  });
};

const lowTwice = (input: FlagInput, basis: FlagBasis): Condition => {
  const { watchBelow, watchYearsToRectify } = basis.scheme.flagging;
  const total = input.graded.total;
  const met = isInWatchBandRepeatedly(input, basis) && total !== null;
  return condition('low_repeatedly', met, {
    text: met ? `连续 ${watchYearsToRectify} 年处于预警分数段` : `未连续 ${watchYearsToRectify} 年处于预警分数段`,
    value: total === null ? '未评' : `${textBeside(total, watchBelow)} 分`,
    threshold: points(watchBelow),
    gap: met ? `${textBeside(watchBelow - total, 0)} 分` : null,
  });
};

/** How a low total and a breach join is the reading of rule A12.3; the other grounds stand alone. */
const isRaised = (met: ReadonlySet<string>, { status, findings }: FlagInput): boolean => {
  const byArticle = findings.some(({ rule, result }) => rule === ARTICLE_12_3 && result === 'FAIL');
  const alone = [...met].some((code) => code !== 'poor' && code !== 'breach');
  return status === 'active' && (alone || (byArticle && (met.has('poor') || met.has('breach'))));
};

export const rectify: FlagDefinition = {
  kind: 'rectify',
  zh: '建议限期整改',
  en: 'Proposed rectification',
  article: '第十二条',
  conditions: (input, basis) => [poor(input, basis), breach(input), veto(input), unreported(input, basis), ...gates(input, basis), lowTwice(input, basis)],
  isRaised,
};
