import { compareNumbers, textBeside } from '../number/round.js';
import type { Scheme } from '../scheme/scheme.js';
import { adjustTotal, type Adjustment } from './adjustment.js';
import { type Candidate, excellentSeats, seatExcellent } from './excellent-share.js';
import type { GradeCode } from './grade.js';
import { competitionRanks } from './ranks.js';
import type { ConsortiumScore } from './score-consortium.js';

export interface GradingUnit {
  readonly consortium: string;
  readonly score: ConsortiumScore;
  readonly adjustments: readonly Adjustment[];
  /** False for a unit recognised too recently (see `isDueForEvaluation`). */
  readonly due: boolean;
  /** Why its data may not be judged at all (a quarantined file, a missing source), or `null`. */
  readonly obstacle: string | null;
}

export interface GradedUnit {
  readonly consortium: string;
  readonly grade: GradeCode;
  /** The total after adjustments, unrounded; `null` for a unit that is not evaluated. */
  readonly total: number | null;
  /** Competition rank among evaluated units without a veto. */
  readonly rank: number | null;
  /** 因比例限制: at or above the line of 优秀 but outside the share. */
  readonly limitedByCap: boolean;
  /** 待定: exactly equal to others at the edge of the share; a person decides. */
  readonly needsPerson: boolean;
  /** What makes it 不合格 whatever its total; none for a unit that is not evaluated. */
  readonly vetoes: readonly Adjustment[];
  /** Chinese; why the grade is what it is, when the total alone does not say. */
  readonly reasons: readonly string[];
}

interface Standing {
  readonly unit: GradingUnit;
  readonly total: number | null;
  readonly vetoes: readonly Adjustment[];
  readonly reasons: readonly string[];
  readonly grade: GradeCode;
}

const obstacles = ({ score, obstacle }: GradingUnit, scheme: Scheme): readonly string[] => {
  const floor = scheme.grading.coverageFrom;
  const thin = score.coverage === null || compareNumbers(score.coverage, floor) < 0;
  const coverage = score.coverage === null ? '没有适用的指标数据' : `数据覆盖率 ${textBeside(score.coverage, floor)}%，低于 ${floor}%`;
  return [...(obstacle === null ? [] : [obstacle]), ...(thin ? [coverage] : [])];
};

/** The grade a total leads to before the share of 优秀 is applied; judged on the unrounded value. */
export const gradeOfTotal = (total: number, { excellentFrom, goodFrom, passFrom }: Scheme['grading']): GradeCode => {
  if (compareNumbers(total, excellentFrom) >= 0) return 'excellent';
  if (compareNumbers(total, goodFrom) >= 0) return 'good';
  return compareNumbers(total, passFrom) >= 0 ? 'pass' : 'fail';
};

const stand = (unit: GradingUnit, scheme: Scheme): Standing => {
  const out = { unit, total: null, vetoes: [] };
  if (!unit.due) return { ...out, grade: 'not_due', reasons: [`认定未满 ${scheme.calendar.minMonthsForEvaluation} 个月，本年度不评`] };
  const reasons = obstacles(unit, scheme);
  if (reasons.length > 0 || unit.score.total === null) return { ...out, grade: 'not_evaluable', reasons };
  const total = adjustTotal(unit.score.total, unit.adjustments, scheme);
  const vetoes = unit.adjustments.filter(({ kind }) => kind === 'veto');
  const grade = vetoes.length > 0 ? 'fail' : gradeOfTotal(total, scheme.grading);
  return { unit, total, vetoes, grade, reasons: unit.adjustments.map(({ zh }) => zh) };
};

const candidateOf = ({ unit, total }: Standing, scheme: Scheme): Candidate => {
  const scoreOf = (code: string): number => unit.score.dimensions.find(({ dimension }) => dimension === code)?.score ?? 0;
  return { consortium: unit.consortium, keys: [total ?? 0, ...scheme.grading.tieBreak.map(scoreOf)] };
};

const conclude = (standing: Standing, rank: number | null, seating: { isSeated: boolean; isUndecided: boolean }): GradedUnit => {
  const limited = standing.grade === 'excellent' && !seating.isSeated;
  const reason = seating.isUndecided ? '与其他联合体完全同分，超出优秀比例，待定，须由人工确定' : '达到优秀分数线，因比例限制定为良好';
  return {
    consortium: standing.unit.consortium,
    grade: limited ? 'good' : standing.grade,
    total: standing.total,
    rank,
    limitedByCap: limited,
    needsPerson: seating.isUndecided,
    vetoes: standing.vetoes,
    reasons: limited ? [...standing.reasons, reason] : standing.reasons,
  };
};

/**
 * Grades one year's units together, in the order given. Units that are too young or whose data is too thin get no grade from their total and no rank,
 * and do not count towards the share of 优秀; a vetoed unit is 不合格, counts, and has no rank. Throws RangeError when a unit is named twice.
 */
export const gradeAll = (units: readonly GradingUnit[], scheme: Scheme): readonly GradedUnit[] => {
  if (new Set(units.map(({ consortium }) => consortium)).size !== units.length) throw new RangeError('同一联合体在一个年度只能评价一次');
  const standings = units.map((unit) => stand(unit, scheme));
  const evaluated = standings.filter(({ total }) => total !== null).length;
  const candidates = standings.filter(({ grade }) => grade === 'excellent').map((each) => candidateOf(each, scheme));
  const { seated, undecided } = seatExcellent(candidates, excellentSeats(evaluated, scheme.grading.share));
  const ranks = competitionRanks(standings.map(({ total, vetoes }) => (vetoes.length > 0 ? null : total)));
  return standings.map((standing, index) => {
    const { consortium } = standing.unit;
    return conclude(standing, ranks[index] ?? null, { isSeated: seated.includes(consortium), isUndecided: undecided.includes(consortium) });
  });
};
