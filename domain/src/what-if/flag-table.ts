import { flagInputAt } from '../flags/flags-at-score.js';
import type { FlagBasis, FlagInput } from '../flags/flag-input.js';
import type { FlagDefinition } from '../flags/flag.js';
import { commend } from '../flags/commend.flag.js';
import { data } from '../flags/data.flag.js';
import { tryFlag } from '../flags/raise-flags.js';
import { rectify } from '../flags/rectify.flag.js';
import { revoke } from '../flags/revoke.flag.js';
import { watch } from '../flags/watch.flag.js';
import type { Adjustment } from '../score/adjustment.js';
import type { GradedUnit } from '../score/grade-all.js';
import type { ConsortiumScore } from '../score/score-consortium.js';
import type { WhatIfUnit } from './what-if-unit.js';

/** Answers of the flags' own definitions to questions that weights and lines cannot change; each is a bit of `FlagTable.answers`. */
export const answers = {
  /** Revocation with a re-evaluation below the pass line, and otherwise. */
  revokeIfPoor: 1,
  revokeElse: 2,
  /** Rectification of a total below the pass line, of one that a ground standing alone speaks against (a veto, low years in a row), and otherwise. */
  rectifyIfPoor: 4,
  rectifyAlone: 8,
  rectifyElse: 16,
  /** Watch by the score, and without it. */
  watchByScore: 32,
  watchElse: 64,
  data: 128,
  commendIfExcellent: 256,
  /** The year's own total is the re-evaluation of the rectification. */
  reEvaluated: 512,
} as const;

/** Per unit, what flags need besides the total. */
export interface FlagTable {
  readonly answers: Uint16Array;
  /** Total of a re-evaluation that was held apart; NaN without one. */
  readonly reEvaluation: Float64Array;
  /** Totals of the years before, latest first, `perUnit` each; NaN where there is none. */
  readonly earlier: Float64Array;
  readonly perUnit: number;
  /** Official rank that the robustness draws hardly exceed, NaN without one, and how many units counted towards the share of 优秀. */
  readonly rankHigh: Float64Array;
  readonly evaluated: Int32Array;
}

export interface JudgedUnit {
  readonly unit: WhatIfUnit;
  readonly score: ConsortiumScore;
  readonly graded: GradedUnit;
}

/** Beyond every line, so that what it leads to does not depend on where the lines are. */
const HIGH = 1e6;
const LOW = -1e6;

interface Probe {
  readonly total: number;
  readonly grade: GradedUnit['grade'];
}

/** An evaluated unit is asked with totals beyond every line, any other with its own outcome. */
const inputAt = ({ unit, score, graded }: JudgedUnit, { total, grade }: Probe, { ruleSet }: FlagBasis): FlagInput => {
  const probed = graded.total === null ? graded : { ...graded, total, grade };
  return flagInputAt(unit.circumstances, { score, graded: probed }, ruleSet);
};

const reEvaluatedAs = (input: FlagInput, total: number | null): FlagInput =>
  input.rectification === null ? input : { ...input, rectification: { ...input.rectification, reEvaluationTotal: total } };

/** A fall from any height: raises the watch by score wherever it may be raised at all. */
const fallen = (input: FlagInput): FlagInput => ({ ...input, earlier: [{ year: input.year - 1, total: HIGH }] });

const someVeto: Adjustment = { kind: 'veto', code: '', points: 0, zh: '', evidence: [] };

/** Has a ground to rectify that needs no other beside it. */
const vetoed = (input: FlagInput): FlagInput => ({ ...input, graded: { ...input.graded, vetoes: [someVeto] } });

/** Ahead of any share: the share itself may be changed. */
const ahead = (input: FlagInput): FlagInput => ({ ...input, rankHigh: 0 });

const answersOf = (judged: JudgedUnit, basis: FlagBasis): number => {
  const raised = (definition: FlagDefinition, input: FlagInput): boolean => tryFlag(definition, input, basis).raised;
  const [high, low] = [inputAt(judged, { total: HIGH, grade: 'good' }, basis), inputAt(judged, { total: LOW, grade: 'fail' }, basis)];
  const found: Readonly<Record<keyof typeof answers, boolean>> = {
    revokeIfPoor: raised(revoke, reEvaluatedAs(high, LOW)),
    revokeElse: raised(revoke, reEvaluatedAs(high, null)),
    rectifyIfPoor: raised(rectify, low),
    rectifyAlone: raised(rectify, vetoed(inputAt(judged, { total: HIGH, grade: 'fail' }, basis))),
    rectifyElse: raised(rectify, high),
    watchByScore: raised(watch, fallen(low)),
    watchElse: raised(watch, high),
    data: raised(data, high),
    commendIfExcellent: raised(commend, ahead(inputAt(judged, { total: HIGH, grade: 'excellent' }, basis))),
    reEvaluated: high.rectification !== null && high.rectification.reEvaluationTotal === high.graded.total,
  };
  return Object.entries(answers).reduce((bits, [name, bit]) => (Object.entries(found).some(([key, value]) => key === name && value) ? bits | bit : bits), 0);
};

const earlierOf = ({ circumstances: { earlier, year } }: WhatIfUnit, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => earlier.find((each) => each.year === year - 1 - index)?.total ?? NaN);

/** Asks every flag, unit by unit, what does not depend on weights, reference values and lines. */
export const flagTable = (units: readonly JudgedUnit[], basis: FlagBasis): FlagTable => {
  const perUnit = Math.max(1, basis.scheme.flagging.watchYearsToRectify - 1);
  return {
    answers: Uint16Array.from(units, (each) => answersOf(each, basis)),
    reEvaluation: Float64Array.from(units, ({ unit }) => unit.circumstances.rectification?.reEvaluationTotal ?? NaN),
    earlier: Float64Array.from(units.flatMap(({ unit }) => earlierOf(unit, perUnit))),
    perUnit,
    rankHigh: Float64Array.from(units, ({ unit }) => unit.circumstances.rankHigh ?? NaN),
    evaluated: Int32Array.from(units, ({ unit }) => unit.circumstances.evaluated),
  };
};
