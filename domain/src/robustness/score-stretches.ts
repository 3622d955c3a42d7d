import { withoutNoise } from '../number/round.js';
import type { Scheme } from '../scheme/scheme.js';
import { excellentSeats } from '../score/excellent-share.js';
import type { GradeCode } from '../score/grade.js';
import { gradeOfTotal } from '../score/grade-all.js';
import type { Draw } from './each-draw.js';
import type { YearModel } from './year-model.js';

/** The lines at which grades and flags turn with the total, the same number for every unit: plain numbers, so that threads can count draws between them. */
export interface LineTable {
  readonly perUnit: number;
  /** Row after row of the model's units; NaN where a unit has no such line. */
  readonly lines: Float64Array;
  /** Places of 优秀. */
  readonly seats: number;
}

/** What the lines of a year are made of: who counts for the share of 优秀, and last year's totals. */
export interface LineBasis {
  readonly scheme: Scheme;
  readonly evaluated: number;
  readonly before: (consortium: string) => number | null;
}

/** Every line at which a flag may turn with the total; the last one is the fall from last year's total, NaN without one. */
const scoreLines = ({ grading, flagging }: Scheme, before: number | null): readonly number[] => [
  grading.passFrom, grading.goodFrom, grading.excellentFrom, flagging.watchBelow, before === null ? NaN : before - flagging.dropPoints,
];

// Totals of draws carry nine places; a line with more would never be met exactly.
const clean = (line: number): number => (Number.isNaN(line) ? line : withoutNoise(line));

export const lineTable = (model: YearModel, { scheme, evaluated, before }: LineBasis): LineTable => ({
  perUnit: scoreLines(scheme, null).length,
  lines: Float64Array.from(model.consortia.flatMap((consortium) => scoreLines(scheme, before(consortium)).map(clean))),
  seats: excellentSeats(evaluated, scheme.grading.share),
});

/** A total is below the first line, on it, between it and the second, and so on; each stretch once with a place among 优秀 and once without. */
export const stretchesPerUnit = ({ perUnit }: LineTable): number => 2 * (2 * perUnit + 1);

/** Counts into which stretch each unit of a draw fell. A line passed adds two, a line met exactly one, so equal lines need no care. */
export const countStretches = ({ totals, ranks, tied }: Draw, { perUnit, lines, seats }: LineTable, counts: Uint32Array): void => {
  const width = 2 * (2 * perUnit + 1);
  for (let unit = 0; unit < totals.length; unit += 1) {
    const total = totals[unit] ?? NaN;
    let passed = 0;
    for (let at = unit * perUnit; at < (unit + 1) * perUnit; at += 1) {
      const line = lines[at] ?? NaN;
      passed += total > line ? 2 : Number(total === line);
    }
    // A place belongs to the share only with everyone who shares it: there is no tie-breaking inside a draw.
    const fits = (ranks[unit] ?? 0) + (tied[unit] ?? 0) - 1 <= seats;
    const place = unit * width + 2 * passed + Number(fits);
    counts[place] = (counts[place] ?? 0) + 1;
  }
};

/** The grade of a draw: by its total, and 优秀 only with a place in the scheme's share. */
export const gradeOfDraw = (total: number, fits: boolean, { grading }: Scheme): GradeCode => {
  const grade = gradeOfTotal(total, grading);
  return grade === 'excellent' && !fits ? 'good' : grade;
};

/** A stretch that some draws fell into, told by a total that stands for all of its totals: flags turn at lines, not between them. */
export interface Stretch {
  readonly total: number;
  readonly fits: boolean;
  readonly draws: number;
}

const standIn = (passed: number, lines: readonly number[]): number => {
  const next = lines[Math.floor(passed / 2)];
  if (passed % 2 === 1) return next ?? NaN;
  const last = lines[passed / 2 - 1];
  if (last === undefined) return (next ?? 1) - 1;
  return next === undefined ? last + 1 : (last + next) / 2;
};

/** The stretches of one unit (its row in the model) that any draw fell into. */
export const stretchesOf = (counts: Uint32Array, table: LineTable, unit: number): readonly Stretch[] => {
  const width = stretchesPerUnit(table);
  const lines = [...table.lines.subarray(unit * table.perUnit, (unit + 1) * table.perUnit)].filter((line) => !Number.isNaN(line)).sort((left, right) => left - right);
  return [...counts.subarray(unit * width, (unit + 1) * width)].flatMap((draws, at) =>
    draws === 0 ? [] : [{ total: standIn(Math.floor(at / 2), lines), fits: at % 2 === 1, draws }],
  );
};
