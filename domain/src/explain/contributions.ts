import { adjustedTotal, adjustmentPoints, plainTotal, type ScoredUnit } from './scored-unit.js';

/** A part of the total. `limit` is what the bonus limit takes back, `floor` what keeps a total from falling below 0. */
export interface Contribution {
  readonly kind: 'indicator' | 'bonus' | 'deduction' | 'limit' | 'floor';
  /** Of the indicator or the adjustment; the kind itself for `limit` and `floor`. */
  readonly code: string;
  /** Points it brought, negative for a deduction. */
  readonly contribution: number;
  /** Points it could have brought, weights of cells that do not apply moved; `null` unless an indicator. */
  readonly points: number | null;
  /** Points left open: 0 at full marks. */
  readonly open: number;
}

const signOf = { bonus: 1, deduction: -1 } as const;

const ofAdjustments = (unit: ScoredUnit): readonly Contribution[] =>
  unit.adjustments.flatMap(({ kind, code, points }) => (kind === 'veto' ? [] : [{ kind, code, contribution: signOf[kind] * points, points: null, open: 0 }]));

const correction = (kind: 'limit' | 'floor', points: number): readonly Contribution[] =>
  points === 0 ? [] : [{ kind, code: kind, contribution: points, points: null, open: 0 }];

/**
 * Every part of the graded total, indicators in the scheme's order and then adjustments; the contributions sum to the graded total (to binary noise).
 * An indicator that does not apply brings 0 of 0 points. Throws RangeError when there is no total.
 */
export const contributionsOf = (unit: ScoredUnit): readonly Contribution[] => {
  const ofIndicators = unit.score.indicators.map(
    ({ indicator, points, contribution }): Contribution => ({ kind: 'indicator', code: indicator, contribution, points, open: points - contribution }),
  );
  const adjustments = ofAdjustments(unit);
  const added = adjustmentPoints(unit);
  const unlimited = adjustments.reduce((sum, { contribution }) => sum + contribution, 0);
  return [...ofIndicators, ...adjustments, ...correction('limit', added - unlimited), ...correction('floor', adjustedTotal(unit) - (plainTotal(unit) + added))];
};
