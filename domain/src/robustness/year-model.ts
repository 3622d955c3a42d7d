import type { Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';
import type { Adjustment } from '../score/adjustment.js';
import type { ScoreCell } from '../score/cell.js';
import { goalpostPosition } from './goalpost-position.js';
import { relativeScores } from './relative-scores.js';

/** One unit of the year's official ranking: evaluated and without a veto. `adjustments` keep their points in every draw. */
export interface RobustnessUnit {
  readonly consortium: string;
  readonly cells: readonly ScoreCell[];
  readonly adjustments: readonly Adjustment[];
}

/**
 * A year's cells as plain arrays, ready for thousands of draws. Matrices hold one row per unit and one column per indicator, row after row;
 * indicators are grouped by dimension, dimension `d` being the columns from `starts[d]` up to `starts[d + 1]`.
 */
export interface YearModel {
  readonly consortia: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly starts: Int32Array;
  /** Official weights of the dimensions and, inside them, of the indicators. */
  readonly dimensionWeights: Float64Array;
  readonly indicatorWeights: Float64Array;
  /** Position between the goal-posts (see `goalpostPosition`); NaN where the indicator does not apply, −∞ where the cell is missing. */
  readonly positions: Float64Array;
  /** Scores 0–100 relative to the other units; NaN where the indicator does not apply, 0 where the cell is missing. */
  readonly minMaxScores: Float64Array;
  readonly zScores: Float64Array;
  /** Values in the indicators' units; NaN unless reported. */
  readonly values: Float64Array;
  /** Number of applicable cells per unit. */
  readonly applicable: Int32Array;
  /** Points added to each total, bonus limit applied. */
  readonly shifts: Float64Array;
}

/** Points that bonuses (together at most `bonusLimit`) and deductions add to a total. Throws RangeError on negative points. */
export const adjustmentShift = (adjustments: readonly Adjustment[], bonusLimit: number): number => {
  if (adjustments.some(({ points }) => !(points >= 0))) throw new RangeError('加减分应填不小于 0 的分值');
  const pointsOf = (kind: Adjustment['kind']): number => adjustments.filter((each) => each.kind === kind).reduce((sum, { points }) => sum + points, 0);
  return Math.min(pointsOf('bonus'), bonusLimit) - pointsOf('deduction');
};

const cellOfUnit = (unit: RobustnessUnit, code: string): ScoreCell => {
  const [cell, second] = unit.cells.filter(({ indicator }) => indicator === code);
  if (cell === undefined || second !== undefined) throw new RangeError(`联合体 ${unit.consortium} 的指标 ${code} 应恰有一个数据格`);
  if ((cell.state === 'reported') !== (cell.value !== null)) throw new RangeError(`联合体 ${unit.consortium} 的指标 ${code} 状态与数值不一致`);
  return cell;
};

const positionOf = ({ state, value }: ScoreCell, { goalposts }: Indicator): number => {
  if (value !== null) return goalpostPosition(value, goalposts);
  return state === 'missing' ? -Infinity : NaN;
};

const checkUnits = (units: readonly RobustnessUnit[], scheme: Scheme): void => {
  if (units.length === 0) throw new RangeError('没有参评的联合体，无法分析稳健性');
  if (new Set(units.map(({ consortium }) => consortium)).size !== units.length) throw new RangeError('同一联合体在一个年度只能出现一次');
  for (const { consortium, cells } of units) {
    if (cells.length !== scheme.indicators.length) throw new RangeError(`联合体 ${consortium} 应有 ${scheme.indicators.length} 个数据格，现有 ${cells.length} 个`);
    if (cells.every(({ state }) => state === 'not_applicable')) throw new RangeError(`联合体 ${consortium} 没有适用的指标，不参加稳健性分析`);
  }
};

const startsOf = (scheme: Scheme): Int32Array => {
  const starts = new Int32Array(scheme.dimensions.length + 1);
  for (const [index, { code }] of scheme.dimensions.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + scheme.indicators.filter(({ dimension }) => dimension === code).length;
  }
  return starts;
};

/**
 * Lays out the cells of all units of one year for robustness draws; the nominal totals and ranks of the result are the official ones.
 * Throws RangeError on no units, a unit named twice, a unit without applicable cells, or cells that do not match the scheme.
 */
export const modelYear = (units: readonly RobustnessUnit[], scheme: Scheme): YearModel => {
  checkUnits(units, scheme);
  const indicators = scheme.dimensions.flatMap(({ code }) => scheme.indicators.filter(({ dimension }) => dimension === code));
  const cells = units.map((unit) => indicators.map(({ code }) => cellOfUnit(unit, code)));
  const positions = Float64Array.from(cells.flatMap((row) => row.map((cell, column) => positionOf(cell, indicators[column] ?? unknownColumn(column)))));
  return {
    consortia: units.map(({ consortium }) => consortium),
    indicators,
    starts: startsOf(scheme),
    dimensionWeights: Float64Array.from(scheme.dimensions, ({ weight }) => weight),
    indicatorWeights: Float64Array.from(indicators, ({ weight }) => weight),
    positions,
    ...relativeScores(positions, indicators),
    values: Float64Array.from(cells.flatMap((row) => row.map(({ value }) => value ?? NaN))),
    applicable: Int32Array.from(cells, (row) => row.filter(({ state }) => state !== 'not_applicable').length),
    shifts: Float64Array.from(units, ({ adjustments }) => adjustmentShift(adjustments, scheme.grading.bonusLimit)),
  };
};

const unknownColumn = (column: number): never => {
  throw new RangeError(`没有第 ${column + 1} 项指标`);
};
