import { type FlagKind, grades, type GradeCode, LIMITED_BY_CAP, NEEDS_PERSON } from '@monitor/domain';
import { movedBy } from './compare-figures';
import type { LoadedYear } from './what-if-protocol';
import { kindsIn, type YearFigures } from './year-figures';

interface Outcome {
  readonly rank: number | null;
  readonly total: number | null;
  readonly grade: GradeCode | null;
  readonly limitedByCap: boolean;
  readonly needsPerson: boolean;
}

/** One consortium before and after, as it is shown. */
export interface ResultRow {
  readonly consortium: string;
  readonly name: string;
  readonly sector: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Places gained (+) or lost (−). */
  readonly moved: number;
  readonly kept: readonly FlagKind[];
  readonly raised: readonly FlagKind[];
  readonly gone: readonly FlagKind[];
}

const outcomeOf = ({ ranks, totals, grades: gradesOf, marks }: YearFigures, row: number): Outcome => {
  const [rank, total, mark] = [ranks[row] ?? 0, totals[row] ?? NaN, marks[row] ?? 0];
  return {
    rank: rank === 0 ? null : rank,
    total: Number.isNaN(total) ? null : total,
    grade: grades[gradesOf[row] ?? grades.length]?.code ?? null,
    limitedByCap: (mark & LIMITED_BY_CAP) !== 0,
    needsPerson: (mark & NEEDS_PERSON) !== 0,
  };
};

/** Throws RangeError on a row that the year does not have. */
export const resultRow = ({ units, official }: Pick<LoadedYear, 'units' | 'official'>, after: YearFigures, row: number): ResultRow => {
  const unit = units[row];
  if (unit === undefined) throw new RangeError(`没有第 ${row + 1} 个联合体`);
  const [had, has] = [official.flags[row] ?? 0, after.flags[row] ?? 0];
  return {
    consortium: unit.consortium, name: unit.name, sector: unit.sector,
    before: outcomeOf(official, row), after: outcomeOf(after, row), moved: movedBy(official, after, row),
    kept: kindsIn(had & has), raised: kindsIn(has & ~had), gone: kindsIn(had & ~has),
  };
};
