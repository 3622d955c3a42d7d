import type { ExpectedFlag, ExpectedGrade, ExpectedRule } from '../oracle/expect-verdicts.js';
import type { ExpectedAnomaly } from '../oracle/expect-anomalies.js';
import type { ExpectedFinding } from '../oracle/expect-findings.js';
import type { ExpectedForecast, ExpectedWarning } from '../oracle/expect-warnings.js';
import { isBorneOut, type PlantedCase } from '../planted-case.js';
import type { Manifest } from '../write-demo.js';
import { compareLists, type Comparison } from './compare-lists.js';
import { anomalyText, findingText, flagText, forecastText, loudRules, loudWarnings, ruleText, warningText } from './told-findings.js';

/** A rejection as loading told it. */
export interface ToldRejection {
  readonly path: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly record: string;
  readonly code: string;
}

/** What a loaded and judged edition says. */
export interface Observed {
  readonly grades: readonly ExpectedGrade[];
  readonly rules: readonly ExpectedRule[];
  readonly flags: readonly ExpectedFlag[];
  readonly warnings: readonly ExpectedWarning[];
  readonly forecasts: readonly ExpectedForecast[];
  readonly anomalies: readonly ExpectedAnomaly[];
  readonly findings: readonly ExpectedFinding[];
  readonly rejections: readonly ToldRejection[];
  readonly counts: Readonly<Record<string, number>>;
}

const TOTAL_TOLERANCE = 1e-6;

const gradeText = ({ consortium, year, grade, limitedByCap, needsPerson }: ExpectedGrade): string =>
  `等次 ${grade}${limitedByCap ? ' 因比例限制' : ''}${needsPerson ? ' 待定' : ''}：${consortium} ${year} 年`;

const totalsApart = (expected: readonly ExpectedGrade[], observed: readonly ExpectedGrade[]): Comparison => {
  const known = new Map(observed.map((each) => [`${each.consortium}/${each.year}`, each.total]));
  const missed = expected.flatMap(({ consortium, year, total }) => {
    const other = known.get(`${consortium}/${year}`) ?? null;
    const isEqual = total === null || other === null ? total === other : Math.abs(total - other) < TOTAL_TOLERANCE;
    return isEqual ? [] : [`总分 ${total ?? '无'}（实为 ${other ?? '无'}）：${consortium} ${year} 年`];
  });
  return { found: expected.length - missed.length, missed, unexplained: [] };
};

const place = ({ path, sheet, row, cell, record, code }: ToldRejection): string => `拒收 ${code}：${path}${sheet === '' ? '' : ` ${sheet}`}${row === 0 ? '' : ` 第 ${row} 行`} ${cell} ${record}`.trimEnd();

// What the manifest leaves open (row 0, no cell, no record) may be anything.
const fits = (expected: ToldRejection, told: ToldRejection): boolean =>
  expected.path === told.path && expected.code === told.code && (expected.sheet === '' || expected.sheet === told.sheet) &&
  (expected.row === 0 || expected.row === told.row) && (expected.cell === '' || expected.cell === told.cell) && (expected.record === '' || expected.record === told.record);

const compareRejections = (expected: readonly ToldRejection[], observed: readonly ToldRejection[]): Comparison => {
  const rest = [...observed];
  const missed = expected.filter((each) => {
    const at = rest.findIndex((told) => fits(each, told));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { found: expected.length - missed.length, missed: missed.map(place), unexplained: rest.map(place) };
};

const compareCounts = (expected: Manifest['counts'], observed: Observed['counts']): Comparison => {
  const missed = Object.entries(expected).flatMap(([record, count]) => (observed[record] === count ? [] : [`${record} 应有 ${count} 行，实有 ${observed[record] ?? 0} 行`]));
  return { found: Object.keys(expected).length - missed.length, missed, unexplained: [] };
};

const compareCases = (cases: readonly PlantedCase[], observed: Observed): Comparison => {
  const missed = cases.filter((each) => !isBorneOut(each, observed)).map(({ id, what, subject, year }) => `案例 ${id}（${what}）：${subject} ${year} 年`);
  return { found: cases.length - missed.length, missed, unexplained: [] };
};

/** Compares what was planted with what was found, by kind. */
export const compareDemo = (manifest: Manifest, observed: Observed): Readonly<Record<string, Comparison>> => ({
  预埋案例: compareCases(manifest.cases, observed),
  规则结果: compareLists(manifest.rules.map(ruleText), loudRules(observed.rules).map(ruleText)),
  标记: compareLists(manifest.flags.map(flagText), observed.flags.map(flagText)),
  年内预警: compareLists(manifest.warnings.map(warningText), loudWarnings(observed.warnings).map(warningText)),
  年末预测: compareLists(manifest.forecasts.map(forecastText), observed.forecasts.map(forecastText)),
  资金疑点: compareLists(manifest.anomalies.map(anomalyText), observed.anomalies.map(anomalyText)),
  核对发现: compareLists(manifest.findings.map(findingText), observed.findings.map(findingText)),
  等次: compareLists(manifest.grades.map(gradeText), observed.grades.map(gradeText)),
  总分: totalsApart(manifest.grades, observed.grades),
  拒收: compareRejections(manifest.rejections, observed.rejections),
  行数: compareCounts(manifest.counts, observed.counts),
});
