import { cooperationIndicators } from './changchun-cooperation.js';
import { projectIndicators } from './changchun-projects.js';
import { resourceIndicators } from './changchun-resources.js';
import { transformationIndicators } from './changchun-transformation.js';
import { defineScheme, type Scheme } from './scheme.js';

/** Changchun, first scheme: 26 indicators in the four dimensions that Art. 12 names. */
export const changchun2025: Scheme = defineScheme({
  id: 'changchun-2025',
  version: '1.2.0',
  zh: '长春市创新联合体绩效评价方案（2025 试行）',
  en: 'Changchun innovation-consortium evaluation scheme (2025 trial)',
  years: { from: 2021, to: 2027 },
  dimensions: [
    { code: 'C', zh: '合作机制', en: 'Cooperation mechanism', weight: 20 },
    { code: 'R', zh: '资源整合', en: 'Resource integration', weight: 25 },
    { code: 'P', zh: '项目攻关', en: 'Joint R&D projects', weight: 30 },
    { code: 'T', zh: '成果转化', en: 'Transformation of results', weight: 25 },
  ],
  indicators: [...cooperationIndicators, ...resourceIndicators, ...projectIndicators, ...transformationIndicators],
  grading: {
    excellentFrom: 85,
    goodFrom: 70,
    passFrom: 60,
    share: { percent: 20, rounding: 'floor', minimum: 1 },
    tieBreak: ['P', 'T'],
    coverageFrom: 65,
    bonusLimit: 5,
    lateReportPoints: 5,
  },
  adjustments: [
    { code: 'national_award', kind: 'bonus', event: 'national_award', points: 2, zh: '国家级奖励', en: 'National award' },
    { code: 'first_set', kind: 'bonus', event: 'first_set', points: 1, zh: '首台（套）', en: 'First set of major equipment' },
    { code: 'falsified_data', kind: 'veto', event: 'falsified_data', points: 0, zh: '数据弄虚作假', en: 'Falsified data' },
    { code: 'research_misconduct', kind: 'veto', event: 'research_misconduct', points: 0, zh: '科研失信', en: 'Research misconduct' },
    { code: 'fund_misuse', kind: 'veto', event: 'fund_misuse', points: 0, zh: '财政资金违规使用', en: 'Misuse of fiscal funds' },
  ],
  flagging: {
    watchBelow: 65,
    watchYearsToRectify: 2,
    dropPoints: 15,
    executionFrom: 50,
    executionCheckOn: '09-30',
    evidenceFrom: 90,
    differencePercent: 5,
    outlierTimes: 3,
    gateFailuresToRectify: 2,
    rankQuantile: 95,
    capTimes: 1.5,
  },
  calendar: { reportDue: '03-31', graceDays: 30, evaluateOn: '06-30', minMonthsForEvaluation: 12, staleAfterDays: 400 },
  earlyWarning: { behindPoints: 20, redTimes: 2, overdueDays: 30, nearDays: 30, staleDays: 120, forecastYears: 3, forecastPercent: 80 },
  note: {
    zh: '办法未规定权重、分数线、优秀比例、加分与否决事项和报送期限；以上均为拟定参数，须经主管部门确认，2025年以前年度为试算',
    en: 'The Measures set no weights, thresholds, share of top grades, bonuses, vetoes or report date; all are proposed parameters to be confirmed; years before 2025 are trial calculations',
  },
});
