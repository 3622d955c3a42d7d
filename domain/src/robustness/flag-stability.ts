import { withoutNoise } from '../number/round.js';
import type { Scheme } from '../scheme/scheme.js';
import type { GradeCode } from '../score/grade.js';
import { gradeOfTotal } from '../score/grade-all.js';
import { excellentSeats } from '../score/excellent-share.js';
import { officialDraw } from './each-draw.js';
import { type DrawOutcome, type RankSample, readOutcome, type RobustnessTask, rowsOfFlags } from './rank-sample.js';

/** Below this share of draws with the official answer, a flag is 临界 and needs a second reviewer. */
export const STABLE_FROM = 0.8;

export interface FlagStability {
  readonly key: string;
  readonly consortium: string;
  /** Whether the flag stands on the official total and rank. */
  readonly stands: boolean;
  /** Share of draws in which it stands, 0–1. */
  readonly share: number;
  /** Share of draws with the official answer: `share` of a flag that stands, the rest of one that does not. */
  readonly stability: number;
  /** 临界: stability below 80 %. */
  readonly marginal: boolean;
}

/** How often each watched flag keeps its official answer, in the order of the task. */
export const flagStability = (task: RobustnessTask, sample: RankSample): readonly FlagStability[] => {
  const official = officialDraw(task.model);
  const rows = rowsOfFlags(task);
  return task.flags.map(({ key, consortium, stands: predicate }, at) => {
    const stands = predicate(readOutcome(official, rows[at] ?? NaN, { total: 0, rank: 0, tied: 0, units: 0 }));
    const count = sample.flagsStanding[at] ?? NaN;
    const stability = (stands ? count : sample.draws - count) / sample.draws;
    return { key, consortium, stands, share: count / sample.draws, stability, marginal: stability < STABLE_FROM };
  });
};

const fitsShare = ({ rank, tied, units }: DrawOutcome, { share }: Scheme['grading']): boolean => rank + tied - 1 <= excellentSeats(units, share);

/** The grade an outcome leads to: by its total, and 优秀 only while the place and all who share it fit into the scheme's share (no tie-breaking inside a draw). */
export const gradeOfOutcome = (outcome: DrawOutcome, { grading }: Scheme): GradeCode => {
  const grade = gradeOfTotal(outcome.total, grading);
  return grade === 'excellent' && !fitsShare(outcome, grading) ? 'good' : grade;
};

/** Every line of a scheme at which a flag may turn with the total; `before` is last year's total, or `null`. */
export const scoreLines = ({ grading, flagging }: Scheme, before: number | null): readonly number[] => [
  grading.passFrom, grading.goodFrom, grading.excellentFrom, flagging.watchBelow, ...(before === null ? [] : [before - flagging.dropPoints]),
];

/**
 * A predicate for `WatchedFlag` that asks `judge` once for each stretch between `lines` (see `scoreLines`) and remembers the answer: flags turn at lines, not between
 * them. A total exactly on a line is a stretch of its own, so that it does not matter to which side the line belongs.
 */
export const standsBetweenLines = (scheme: Scheme, lines: readonly number[], judge: (total: number, grade: GradeCode) => boolean): ((outcome: DrawOutcome) => boolean) => {
  // Totals of draws carry nine places; a line with more would never be met exactly.
  const clean = Float64Array.from(lines, withoutNoise);
  const known = new Map<number, boolean>();
  return (outcome) => {
    let stretch = Number(fitsShare(outcome, scheme.grading));
    for (const line of clean) stretch = stretch * 3 + Number(outcome.total >= line) + Number(outcome.total > line);
    const answer = known.get(stretch) ?? judge(outcome.total, gradeOfOutcome(outcome, scheme));
    known.set(stretch, answer);
    return answer;
  };
};
