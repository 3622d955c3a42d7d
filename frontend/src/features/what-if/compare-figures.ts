import { NO_GRADE, type YearFigures } from './year-figures';

/** What is told above the table. */
export interface Counts {
  readonly grades: number;
  readonly flagsRaised: number;
  readonly flagsGone: number;
  /** Consortia with another place than before, of those with a place both times. */
  readonly moved: number;
  /** Places moved on average by those with a place both times; `null` when there is none. */
  readonly meanMove: number | null;
}

const bitsIn = (bits: number): number => {
  let [count, rest] = [0, bits];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const gradeDiffers = (before: YearFigures, after: YearFigures, row: number): boolean => before.grades[row] !== NO_GRADE && before.grades[row] !== after.grades[row];

const flagsOf = ({ flags }: YearFigures, row: number): number => flags[row] ?? 0;

/** Places gained (+) or lost (−); 0 without a place before or after. */
export const movedBy = (before: YearFigures, after: YearFigures, row: number): number => {
  const [from, to] = [before.ranks[row] ?? 0, after.ranks[row] ?? 0];
  return from === 0 || to === 0 ? 0 : from - to;
};

/** Another place, grade or set of flags than before. */
export const isChanged = (before: YearFigures, after: YearFigures, row: number): boolean =>
  before.ranks[row] !== after.ranks[row] || gradeDiffers(before, after, row) || before.flags[row] !== after.flags[row];

/** How far two outcomes of the same consortia differ. */
export const countChanges = (before: YearFigures, after: YearFigures): Counts => {
  let [grades, flagsRaised, flagsGone, moved, places, ranked] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < before.ranks.length; row += 1) {
    const [had, has] = [flagsOf(before, row), flagsOf(after, row)];
    const move = Math.abs(movedBy(before, after, row));
    grades += gradeDiffers(before, after, row) ? 1 : 0;
    flagsRaised += bitsIn(has & ~had);
    flagsGone += bitsIn(had & ~has);
    moved += move > 0 ? 1 : 0;
    places += move;
    ranked += before.ranks[row] !== 0 && after.ranks[row] !== 0 ? 1 : 0;
  }
  return { grades, flagsRaised, flagsGone, moved, meanMove: ranked === 0 ? null : places / ranked };
};

const TOLERANCE = 1e-6;

/** Equal but for binary noise; NaN, no total, is equal to itself alone. */
const sameTotal = (one: number, other: number): boolean => Object.is(one, other) || Math.abs(one - other) <= TOLERANCE;

/** Rows whose recomputed outcome under the unchanged scheme is not the published one: none, unless page and server disagree. */
export const unequalRows = (official: YearFigures, computed: YearFigures): readonly number[] =>
  [...official.ranks.keys()].filter((row) => isChanged(official, computed, row) || !sameTotal(official.totals[row] ?? NaN, computed.totals[row] ?? NaN));
