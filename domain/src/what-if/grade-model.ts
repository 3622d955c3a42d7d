import type { Scheme } from '../scheme/scheme.js';
import { excellentSeats } from '../score/excellent-share.js';
import { type GradeCode, grades } from '../score/grade.js';
import { LIMITED_BY_CAP, NEEDS_PERSON, standings, type WhatIfModel } from './what-if-model.js';

const gradeIndex = (code: GradeCode): number => grades.findIndex((each) => each.code === code);
const [EXCELLENT, GOOD, PASS, FAIL, NOT_EVALUABLE, NOT_DUE] = [gradeIndex('excellent'), gradeIndex('good'), gradeIndex('pass'), gradeIndex('fail'), gradeIndex('not_evaluable'), gradeIndex('not_due')];

/** A number on the grid of nine places on which lines and ties are judged. */
export const onGrid = (value: number): number => Math.round(value * 1e9);

const gradeOf = (total: number, { excellentFrom, goodFrom, passFrom }: Scheme['grading']): number => {
  const key = onGrid(total);
  if (key >= onGrid(excellentFrom)) return EXCELLENT;
  if (key >= onGrid(goodFrom)) return GOOD;
  return key >= onGrid(passFrom) ? PASS : FAIL;
};

const limit = ({ result }: WhatIfModel, row: number, mark: number): void => {
  result.grades[row] = GOOD;
  result.marks[row] = mark;
};

const byTieBreak = ({ result }: WhatIfModel, { dimensions, grading }: Scheme): ((one: number, other: number) => number) => {
  const places = grading.tieBreak.map((code) => dimensions.findIndex((each) => each.code === code));
  const keyOf = (row: number, place: number): number => onGrid(result.dimensions[row * dimensions.length + place] ?? 0);
  return (one, other) => {
    for (const place of places) {
      const order = keyOf(other, place) - keyOf(one, place);
      if (order !== 0) return order;
    }
    return 0;
  };
};

/** Units of one total share the last places: the tie-breaking dimensions part them, and an exact tie waits for a person. */
const partEdge = (model: WhatIfModel, scheme: Scheme, { count, seats }: { count: number; seats: number }): void => {
  const compare = byTieBreak(model, scheme);
  const edge = model.scratch.edge.subarray(0, count).sort(compare);
  const [last, next] = [edge[seats - 1] ?? 0, edge[seats] ?? 0];
  const isTied = compare(last, next) === 0;
  for (let at = 0; at < count; at += 1) {
    const row = edge[at] ?? 0;
    if (isTied && compare(row, last) === 0) limit(model, row, LIMITED_BY_CAP | NEEDS_PERSON);
    else if (at >= seats) limit(model, row, LIMITED_BY_CAP);
  }
};

const rankRows = ({ ranked, result, scratch }: WhatIfModel): Uint32Array => {
  for (let at = 0; at < ranked.length; at += 1) scratch.rankedTotals[at] = result.totals[ranked[at] ?? 0] ?? 0;
  const { ranks, tied } = scratch.rank(scratch.rankedTotals);
  result.ranks.fill(0);
  for (let at = 0; at < ranked.length; at += 1) result.ranks[ranked[at] ?? 0] = ranks[at] ?? 0;
  return tied;
};

const gradeRanked = (model: WhatIfModel, scheme: Scheme, tied: Uint32Array): void => {
  const { ranked, result, scratch } = model;
  const seats = excellentSeats(model.evaluated, scheme.grading.share);
  let [count, before] = [0, 0];
  for (let at = 0; at < ranked.length; at += 1) {
    const row = ranked[at] ?? 0;
    const rank = result.ranks[row] ?? 0;
    const grade = gradeOf(result.totals[row] ?? 0, scheme.grading);
    result.grades[row] = grade;
    if (grade !== EXCELLENT || rank + (tied[at] ?? 0) - 1 <= seats) continue;
    if (rank > seats) limit(model, row, LIMITED_BY_CAP);
    else {
      scratch.edge[count] = row;
      count += 1;
      before = rank - 1;
    }
  }
  if (count > 0) partEdge(model, scheme, { count, seats: seats - before });
};

const standingGrade: Readonly<Record<number, number>> = { [standings.vetoed]: FAIL, [standings.not_evaluable]: NOT_EVALUABLE, [standings.not_due]: NOT_DUE };

/** Fills ranks, grades and marks from the totals, with the share of 优秀 and its ties as `gradeAll` has them. */
export const gradeModel = (model: WhatIfModel, scheme: Scheme): void => {
  const { grades: found, marks } = model.result;
  marks.fill(0);
  for (let row = 0; row < found.length; row += 1) found[row] = standingGrade[model.standing[row] ?? 0] ?? FAIL;
  gradeRanked(model, scheme, rankRows(model));
};

export { EXCELLENT };
