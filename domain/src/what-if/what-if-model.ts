import type { FlagKind } from '../api/shared-shapes.js';
import type { FlagBasis } from '../flags/flag-input.js';
import { flagDefinitions } from '../flags/raise-flags.js';
import { createRanker, type Places } from '../robustness/rank-totals.js';
import { type Goalposts, type Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';
import type { CellState } from '../score/cell.js';
import { gradeAll, type GradedUnit } from '../score/grade-all.js';
import { type ConsortiumScore, scoreConsortium } from '../score/score-consortium.js';
import { type FlagTable, flagTable } from './flag-table.js';
import type { WhatIfUnit } from './what-if-unit.js';

/** How a unit takes part, whatever the weights: evaluated, evaluated under a veto, or listed as 不可评 or 新认定未满一年. */
export const standings = { evaluated: 0, vetoed: 1, not_evaluable: 2, not_due: 3 } as const;

export const cellStates: Readonly<Record<CellState, number>> = { not_applicable: 0, missing: 1, reported: 2 };

/** Bit of each kind of flag in `WhatIfResult.flags`. */
export const flagBits: ReadonlyMap<FlagKind, number> = new Map(flagDefinitions.map(({ kind }, at) => [kind, 1 << at]));

/** Marks in `WhatIfResult.marks`. */
export const LIMITED_BY_CAP = 1;
export const NEEDS_PERSON = 2;

/** The year under one setting, row per unit. The arrays belong to the model and are filled anew by every `recompute`. */
export interface WhatIfResult {
  /** After adjustments, unrounded; NaN for a unit that is not evaluated. */
  readonly totals: Float64Array;
  /** Competition rank; 0 for a unit without one. */
  readonly ranks: Uint32Array;
  /** Index into `grades`. */
  readonly grades: Uint8Array;
  /** `LIMITED_BY_CAP`, `NEEDS_PERSON`. */
  readonly marks: Uint8Array;
  /** Bits of `flagBits`. */
  readonly flags: Uint8Array;
  /** Scores of the dimensions, 0–100, row after row; 0 where none applies. */
  readonly dimensions: Float64Array;
}

/** A year as plain arrays. Columns are the scheme's indicators, grouped by dimension: dimension `d` is `starts[d]` up to `starts[d + 1]`. */
export interface WhatIfModel {
  readonly scheme: Scheme;
  readonly consortia: readonly string[];
  readonly indicators: readonly string[];
  readonly starts: Int32Array;
  readonly states: Uint8Array;
  readonly values: Float64Array;
  readonly bonus: Float64Array;
  readonly deduction: Float64Array;
  readonly standing: Uint8Array;
  /** Units that count towards the share of 优秀. */
  readonly evaluated: number;
  /** Rows with a rank. */
  readonly ranked: Int32Array;
  readonly flagTable: FlagTable;
  readonly result: WhatIfResult;
  readonly scratch: Scratch;
}

/** Arrays that one recomputation leaves for the next. */
interface Scratch {
  /** Scores of the cells and the reference values they were made by. */
  readonly scores: Float64Array;
  readonly posts: (Goalposts | null)[];
  readonly indicatorWeights: Float64Array;
  readonly dimensionWeights: Float64Array;
  readonly rankedTotals: Float64Array;
  readonly rank: (totals: Float64Array) => Places;
  /** Units equal at the edge of the share. */
  readonly edge: Int32Array;
}

const cellOf = ({ consortium, cells }: WhatIfUnit, code: string): { readonly state: number; readonly value: number } => {
  const cell = cells.find(({ indicator }) => indicator === code);
  if (cell === undefined) throw new RangeError(`联合体 ${consortium} 没有指标 ${code} 的数据格`);
  return { state: cellStates[cell.state], value: cell.value ?? 0 };
};

const startsOf = ({ dimensions, indicators }: Scheme): Int32Array => {
  const starts = new Int32Array(dimensions.length + 1);
  for (const [at, { code }] of dimensions.entries()) starts[at + 1] = (starts[at] ?? 0) + indicators.filter(({ dimension }) => dimension === code).length;
  return starts;
};

const standingOf = ({ grade }: GradedUnit, { adjustments }: WhatIfUnit): number => {
  if (grade === 'not_due' || grade === 'not_evaluable') return standings[grade];
  return adjustments.some(({ kind }) => kind === 'veto') ? standings.vetoed : standings.evaluated;
};

const pointsOf = ({ adjustments }: WhatIfUnit, wanted: 'bonus' | 'deduction'): number =>
  adjustments.filter(({ kind }) => kind === wanted).reduce((sum, { points }) => sum + points, 0);

const emptyResult = (units: number, dimensions: number): WhatIfResult => ({
  totals: new Float64Array(units), ranks: new Uint32Array(units), grades: new Uint8Array(units), marks: new Uint8Array(units), flags: new Uint8Array(units),
  dimensions: new Float64Array(units * dimensions),
});

const scratchFor = (units: number, ranked: number, { indicators, dimensions }: Scheme): Scratch => ({
  scores: new Float64Array(units * indicators.length),
  posts: indicators.map(() => null),
  indicatorWeights: new Float64Array(indicators.length),
  dimensionWeights: new Float64Array(dimensions.length),
  rankedTotals: new Float64Array(ranked),
  rank: createRanker(ranked),
  edge: new Int32Array(ranked),
});

/** The scheme's indicators in the order of a model's columns. */
export const columnsOf = ({ dimensions, indicators }: Scheme): readonly Indicator[] =>
  dimensions.flatMap(({ code }) => indicators.filter(({ dimension }) => dimension === code));

/**
 * Lays out a year so that it can be computed anew many times a second. What weights, reference values and score lines cannot change is settled here:
 * who is evaluated, and the parts of flags that do not look at the score. Throws RangeError on a unit named twice or cells that do not match the scheme.
 */
export const modelWhatIf = (units: readonly WhatIfUnit[], basis: FlagBasis): WhatIfModel => {
  const { scheme } = basis;
  const columns = columnsOf(scheme);
  const scores: readonly ConsortiumScore[] = units.map(({ cells }) => scoreConsortium(cells, scheme));
  const graded = gradeAll(units.map((unit, at) => ({ ...unit, score: scores[at] ?? scoreConsortium(unit.cells, scheme) })), scheme);
  const standing = Uint8Array.from(graded, (each, at) => standingOf(each, units[at] ?? missingUnit(at)));
  const ranked = Int32Array.from([...standing.keys()].filter((row) => standing[row] === standings.evaluated));
  const cells = units.flatMap((unit) => columns.map(({ code }) => cellOf(unit, code)));
  return {
    scheme,
    consortia: units.map(({ consortium }) => consortium),
    indicators: columns.map(({ code }) => code),
    starts: startsOf(scheme),
    states: Uint8Array.from(cells, ({ state }) => state),
    values: Float64Array.from(cells, ({ value }) => value),
    bonus: Float64Array.from(units, (unit) => Math.min(pointsOf(unit, 'bonus'), scheme.grading.bonusLimit)),
    deduction: Float64Array.from(units, (unit) => pointsOf(unit, 'deduction')),
    standing,
    evaluated: standing.filter((each) => each <= standings.vetoed).length,
    ranked,
    flagTable: flagTable(units.map((unit, at) => ({ unit, score: scores[at] ?? missingUnit(at), graded: graded[at] ?? missingUnit(at) })), basis),
    result: emptyResult(units.length, scheme.dimensions.length),
    scratch: scratchFor(units.length, ranked.length, scheme),
  };
};

const missingUnit = (at: number): never => {
  throw new RangeError(`没有第 ${at + 1} 个联合体`);
};
