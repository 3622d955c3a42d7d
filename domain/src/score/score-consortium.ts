import type { Indicator } from '../scheme/indicator.js';
import type { Dimension, Scheme } from '../scheme/scheme.js';
import type { CellState, ScoreCell } from './cell.js';
import { normalise } from './normalise.js';

export interface IndicatorScore {
  readonly indicator: string;
  readonly dimension: string;
  readonly state: CellState;
  readonly value: number | null;
  /** 0–100; 0 when missing, `null` when not applicable. */
  readonly score: number | null;
  /** Points of the total this cell could bring after weights moved away from cells that do not apply. */
  readonly points: number;
  /** Points it brought. All contributions sum to the total. */
  readonly contribution: number;
}

export interface DimensionScore {
  readonly dimension: string;
  /** 0–100; `null` when no cell of it applies. */
  readonly score: number | null;
  readonly points: number;
  readonly contribution: number;
}

export interface ConsortiumScore {
  readonly scheme: string;
  readonly schemeVersion: string;
  /** 0–100, never rounded; `null` when no cell applies. */
  readonly total: number | null;
  readonly reported: number;
  readonly applicable: number;
  /** Reported ÷ applicable cells by count, in percent; `null` when no cell applies. */
  readonly coverage: number | null;
  readonly dimensions: readonly DimensionScore[];
  readonly indicators: readonly IndicatorScore[];
  /** The lowest applicable dimension (短板), the first of equals. */
  readonly weakest: string | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const cellFor = (indicator: Indicator, cells: readonly ScoreCell[]): ScoreCell => {
  const [cell, second] = cells.filter((each) => each.indicator === indicator.code);
  if (cell === undefined || second !== undefined) throw new RangeError(`指标 ${indicator.code} 应恰有一个数据格`);
  if ((cell.state === 'reported') !== (cell.value !== null)) throw new RangeError(`指标 ${indicator.code} 的状态与数值不一致`);
  return cell;
};

const scoreOf = (cell: ScoreCell, indicator: Indicator): number | null => {
  if (cell.state === 'not_applicable') return null;
  return cell.value === null ? 0 : normalise(cell.value, indicator.goalposts);
};

const scoreDimension = (indicators: readonly Indicator[], cells: readonly ScoreCell[], points: number): readonly IndicatorScore[] => {
  const scored = indicators.map((indicator) => {
    const cell = cellFor(indicator, cells);
    return { indicator, cell, score: scoreOf(cell, indicator) };
  });
  const whole = sum(scored.map(({ indicator, score }) => (score === null ? 0 : indicator.weight)));
  return scored.map(({ indicator, cell, score }) => {
    const share = score === null ? 0 : (points * indicator.weight) / whole;
    return { indicator: indicator.code, dimension: indicator.dimension, state: cell.state, value: cell.value, score, points: share, contribution: (share * (score ?? 0)) / 100 };
  });
};

const isApplicable = (dimension: Dimension, scheme: Scheme, cells: readonly ScoreCell[]): boolean =>
  scheme.indicators.some((indicator) => indicator.dimension === dimension.code && cellFor(indicator, cells).state !== 'not_applicable');

const summarise = (dimension: Dimension, points: number, scores: readonly IndicatorScore[]): DimensionScore => {
  const contribution = sum(scores.map((each) => each.contribution));
  return { dimension: dimension.code, score: points === 0 ? null : (100 * contribution) / points, points, contribution };
};

const weakestOf = (dimensions: readonly DimensionScore[]): string | null => {
  let lowest: { code: string; score: number } | null = null;
  for (const { dimension, score } of dimensions) {
    if (score !== null && (lowest === null || score < lowest.score)) lowest = { code: dimension, score };
  }
  return lowest === null ? null : lowest.code;
};

/**
 * Weighted arithmetic score against fixed goal-posts. A cell that does not apply gives its weight to the rest of its dimension,
 * a dimension without applicable cells to the other dimensions; a missing cell scores 0.
 * Throws RangeError unless `cells` holds exactly one cell per indicator of the scheme.
 */
export const scoreConsortium = (cells: readonly ScoreCell[], scheme: Scheme): ConsortiumScore => {
  if (cells.length !== scheme.indicators.length) throw new RangeError(`评价方案有 ${scheme.indicators.length} 项指标，收到 ${cells.length} 个数据格`);
  const present = new Set(scheme.dimensions.filter((each) => isApplicable(each, scheme, cells)));
  const whole = sum([...present].map(({ weight }) => weight));
  const parts = scheme.dimensions.map((dimension) => {
    const points = present.has(dimension) ? (100 * dimension.weight) / whole : 0;
    const own = scheme.indicators.filter((indicator) => indicator.dimension === dimension.code);
    const indicators = scoreDimension(own, cells, points);
    return { indicators, summary: summarise(dimension, points, indicators) };
  });
  const dimensions = parts.map(({ summary }) => summary);
  const reported = cells.filter(({ state }) => state === 'reported').length;
  const applicable = cells.filter(({ state }) => state !== 'not_applicable').length;
  return {
    scheme: scheme.id,
    schemeVersion: scheme.version,
    total: applicable === 0 ? null : sum(dimensions.map(({ contribution }) => contribution)),
    reported,
    applicable,
    coverage: applicable === 0 ? null : (100 * reported) / applicable,
    dimensions,
    indicators: parts.flatMap(({ indicators }) => indicators),
    weakest: weakestOf(dimensions),
  };
};
