import { compareDecimal } from '../number/decimal.js';
import type { Indicator } from '../scheme/indicator.js';
import { cellFor, type CheckedReport, declaredIndicators, findingAt, isZero, type ReportCheck } from './report-facts.js';
import type { FilledCell, ReportFinding } from './report-finding.js';

interface Pair {
  readonly indicator: Indicator;
  readonly above: FilledCell;
  readonly below: FilledCell;
}

const pairs = (report: CheckedReport): readonly Pair[] =>
  declaredIndicators(report).flatMap((indicator) => {
    const [above, below] = [cellFor(report, `${indicator.code}.numerator`), cellFor(report, `${indicator.code}.denominator`)];
    return above === undefined || below === undefined ? [] : [{ indicator, above, below }];
  });

const half = ({ zh }: Indicator, open: FilledCell, other: FilledCell): ReportFinding =>
  findingAt(open, { severity: 'error', code: 'half_filled', expected: '数字', message: `“${zh}”只填了 ${other.cell}，这一格没有填，无法计算。请补填，或两格都留空。` });

/** A ratio needs both of its parts; none at all means that nothing is known, which costs the indicator. */
export const bothParts: ReportCheck = (report) =>
  pairs(report).flatMap(({ indicator, above, below }) => {
    const [top, bottom] = [above.text !== '', below.text !== ''];
    if (top && bottom) return [];
    if (top) return [half(indicator, below, above)];
    if (bottom) return [half(indicator, above, below)];
    return [findingAt(above, { severity: 'warning', code: 'not_filled', expected: '数字', message: `“${indicator.zh}”没有填报，该指标将按缺失处理。有数据请补填，没有发生请填 0。` })];
  });

/** Nothing is divided by zero, and a part is not more than its whole. */
export const partOfWhole: ReportCheck = (report) =>
  pairs(report).flatMap(({ indicator, above, below }) => {
    const [top, bottom] = [above.value, below.value];
    if (top === null || bottom === null || isZero(top)) return [];
    if (isZero(bottom)) return [findingAt(below, { severity: 'error', code: 'zero_denominator', expected: '大于 0', message: `“${indicator.zh}”的分子是 ${top}，分母却是 0。请核对两格。` })];
    const isShare = indicator.unit.zh === '%' && indicator.atMost === undefined;
    if (!isShare || compareDecimal(top, bottom) <= 0) return [];
    return [findingAt(above, { severity: 'warning', code: 'above_whole', expected: `不大于 ${bottom}`, message: `“${indicator.zh}”的分子 ${top} 大于分母 ${bottom}，占比超过 100%。请核对两格是否填反。` })];
  });

/** The template has a row for each indicator; one that is gone cannot be filled. */
export const everyRow: ReportCheck = (report) => {
  const { scheme } = report.facts;
  const sheets = new Map(report.cells.flatMap(({ item, sheet }) => (item.includes('.') ? [[item.slice(0, 1), sheet] as const] : [])));
  return scheme.indicators.flatMap((indicator): ReportFinding[] => {
    const sheet = sheets.get(indicator.code.slice(0, 1));
    if (sheet === undefined || report.cells.some(({ item }) => item.startsWith(`${indicator.code}.`))) return [];
    const severity = indicator.reportItems === undefined ? 'warning' : 'error';
    return [{ severity, code: 'missing_row', sheet, cell: '', item: indicator.code, found: '', expected: indicator.code, message: `“${sheet}”里少了指标 ${indicator.code} ${indicator.zh} 一行。请从模板复制这一行，或重新下载模板填写。` }];
  });
};

/** A number is told once. */
export const toldOnce: ReportCheck = ({ cells }) => {
  const seen = new Map<string, FilledCell>();
  return cells.flatMap((cell) => {
    const first = seen.get(cell.item);
    if (first === undefined) {
      seen.set(cell.item, cell);
      return [];
    }
    if (cell.text === '') return [];
    return [findingAt(cell, { severity: 'error', code: 'duplicate_key', expected: `只在 ${first.cell} 填写`, message: `同一指标在 ${first.cell} 已有一行，这里又填了一次，无法确定用哪一个。请删除多余的一行。` })];
  });
};
