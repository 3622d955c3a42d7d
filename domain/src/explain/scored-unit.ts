import { adjustmentShift } from '../robustness/year-model.js';
import type { Scheme } from '../scheme/scheme.js';
import { type Adjustment, adjustTotal } from '../score/adjustment.js';
import type { ConsortiumScore } from '../score/score-consortium.js';

/** One consortium's result of one year, as it was scored. */
export interface ScoredUnit {
  readonly score: ConsortiumScore;
  readonly adjustments: readonly Adjustment[];
  /** The scheme it was scored by. */
  readonly scheme: Scheme;
}

/** The total before bonuses and deductions. Throws RangeError when nothing applied and there is none. */
export const plainTotal = ({ score }: ScoredUnit): number => {
  if (score.total === null) throw new RangeError('没有适用的指标，没有可解释的总分');
  return score.total;
};

/** The total that is graded. Throws as `plainTotal`. */
export const adjustedTotal = (unit: ScoredUnit): number => adjustTotal(plainTotal(unit), unit.adjustments, unit.scheme);

/** Points that bonuses (up to the scheme's limit) and deductions add, before the total is kept from falling below 0. */
export const adjustmentPoints = ({ adjustments, scheme }: ScoredUnit): number => adjustmentShift(adjustments, scheme.grading.bonusLimit);
