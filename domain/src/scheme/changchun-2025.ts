import { cooperationIndicators } from './changchun-cooperation.js';
import { projectIndicators } from './changchun-projects.js';
import { resourceIndicators } from './changchun-resources.js';
import { transformationIndicators } from './changchun-transformation.js';
import { defineScheme, type Scheme } from './scheme.js';

/** Changchun, first scheme: 26 indicators in the four dimensions that Art. 12 names. */
export const changchun2025: Scheme = defineScheme({
  id: 'changchun-2025',
  version: '1.1.0',
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
    zh: '办法未规定权重、分数线、优秀比例和报送期限；以上均为拟定参数，须经主管部门确认，2025年以前年度为试算',
    en: 'The Measures set no weights, thresholds, share of top grades or report date; all are proposed parameters to be confirmed; years before 2025 are trial calculations',
  },
});
