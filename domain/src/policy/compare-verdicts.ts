import type { FlagKind } from '../api/shared-shapes.js';
import type { GradeCode } from '../score/grade.js';
import type { JudgedFlag, JudgedUnit } from './judged-unit.js';
import { causeOfFlag, causeOfMove, type Driver, driversOf, type Pair, type Schemes } from './move-cause.js';

/** Where a consortium stands. */
export interface Place {
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: GradeCode;
}

/** One consortium under the official documents and under a draft. */
export interface Move {
  readonly consortium: string;
  readonly name: string;
  readonly sector: string;
  readonly before: Place;
  readonly after: Place;
  /** With `other` they sum to the change of the total. */
  readonly drivers: readonly Driver[];
  readonly other: number;
  readonly because: string;
}

export interface FlagChange {
  readonly change: 'appears' | 'vanishes';
  readonly consortium: string;
  readonly name: string;
  readonly kind: FlagKind;
  readonly headline: string;
  readonly because: string;
}

export interface ComparisonCounts {
  readonly units: number;
  readonly gradeUp: number;
  readonly gradeDown: number;
  readonly rankMoved: number;
  readonly flagsAppear: number;
  readonly flagsVanish: number;
  /** Mean size of the change of rank over units ranked both times. */
  readonly meanRankChange: number;
  /** Points. */
  readonly largestTotalChange: number;
}

export interface Comparison {
  readonly counts: ComparisonCounts;
  /** Every unit, in the order of its rank under the draft, those without a rank last. */
  readonly moves: readonly Move[];
  readonly flags: readonly FlagChange[];
}

const order = ['fail', 'pass', 'good', 'excellent'] as const;
const heightOf = (grade: GradeCode): number | null => {
  const height = order.findIndex((each) => each === grade);
  return height === -1 ? null : height;
};

const placeOf = ({ total, rank, grade }: JudgedUnit): Place => ({ total, rank, grade });

const moveOf = (pair: Pair, other: number, schemes: Schemes): Move => {
  const { before, after, drivers } = pair;
  const { consortium, name, sector } = after;
  return { consortium, name, sector, before: placeOf(before), after: placeOf(after), drivers, other, because: causeOfMove(pair, schemes) };
};

const changesOf = (pair: Pair, schemes: Schemes): readonly FlagChange[] => {
  const { before, after } = pair;
  const has = (flags: readonly JudgedFlag[], kind: FlagKind): boolean => flags.some((flag) => flag.kind === kind);
  const told = (change: FlagChange['change'], { kind, headline, grounds }: JudgedFlag): FlagChange => ({
    change, consortium: after.consortium, name: after.name, kind, headline, because: causeOfFlag(pair, schemes, grounds),
  });
  return [
    ...after.flags.filter(({ kind }) => !has(before.flags, kind)).map((flag) => told('appears', flag)),
    ...before.flags.filter(({ kind }) => !has(after.flags, kind)).map((flag) => told('vanishes', flag)),
  ];
};

const shiftOf = ({ before, after }: Move): number => {
  const [from, to] = [heightOf(before.grade), heightOf(after.grade)];
  return from === null || to === null ? 0 : to - from;
};

const rankChanges = (moves: readonly Move[]): readonly number[] =>
  moves.flatMap(({ before, after }) => (before.rank === null || after.rank === null ? [] : [Math.abs(after.rank - before.rank)]));

const countsOf = (moves: readonly Move[], flags: readonly FlagChange[]): ComparisonCounts => {
  const [shifts, ranks] = [moves.map(shiftOf), rankChanges(moves)];
  const totals = moves.map(({ before, after }) => (before.total === null || after.total === null ? 0 : Math.abs(after.total - before.total)));
  return {
    units: moves.length,
    gradeUp: shifts.filter((shift) => shift > 0).length,
    gradeDown: shifts.filter((shift) => shift < 0).length,
    rankMoved: ranks.filter((change) => change > 0).length,
    flagsAppear: flags.filter(({ change }) => change === 'appears').length,
    flagsVanish: flags.filter(({ change }) => change === 'vanishes').length,
    meanRankChange: ranks.length === 0 ? 0 : ranks.reduce((sum, each) => sum + each, 0) / ranks.length,
    largestTotalChange: totals.reduce((largest, each) => Math.max(largest, each), 0),
  };
};

const byCode = (left: Move, right: Move): number => (left.consortium < right.consortium ? -1 : 1);

const inDraftOrder = (moves: readonly Move[]): readonly Move[] => {
  const ranked = moves.filter(({ after }) => after.rank !== null).sort((left, right) => (left.after.rank ?? 0) - (right.after.rank ?? 0) || byCode(left, right));
  return [...ranked, ...moves.filter(({ after }) => after.rank === null).sort(byCode)];
};

/** What became of one unit. */
export interface UnitComparison {
  readonly move: Move;
  readonly flags: readonly FlagChange[];
}

/** Compares one unit under the official documents and under the draft. */
export const compareUnit = (before: JudgedUnit, after: JudgedUnit, schemes: Schemes): UnitComparison => {
  const { drivers, other } = driversOf(before, after);
  const pair = { before, after, drivers };
  return { move: moveOf(pair, other, schemes), flags: changesOf(pair, schemes) };
};

/** All units of a year together: counts, and the order of the draft. */
export const sumUpComparison = (units: readonly UnitComparison[]): Comparison => {
  const moves = inDraftOrder(units.map(({ move }) => move));
  const flags = units.flatMap((each) => each.flags);
  return { counts: countsOf(moves, flags), moves, flags };
};

/** The units of two judgements side by side. Throws RangeError when one stands on one side only: documents never decide who is judged. */
export const pairUnits = (before: readonly JudgedUnit[], after: readonly JudgedUnit[]): readonly (readonly [JudgedUnit, JudgedUnit])[] => {
  const official = new Map(before.map((unit) => [unit.consortium, unit]));
  if (official.size !== after.length) throw new RangeError('两次评价的联合体不同，无法比较');
  return after.map((unit) => {
    const other = official.get(unit.consortium);
    if (other === undefined) throw new RangeError(`联合体 ${unit.consortium} 只出现在一次评价中，无法比较`);
    return [other, unit];
  });
};

/** Compares two judgements of the same year's units: who moves, which flags appear or vanish, and what does it. Throws as `pairUnits`. */
export const compareVerdicts = (before: readonly JudgedUnit[], after: readonly JudgedUnit[], schemes: Schemes): Comparison =>
  sumUpComparison(pairUnits(before, after).map(([official, drafted]) => compareUnit(official, drafted, schemes)));
