import type { FlagKind } from '../api/shared-shapes.js';
import type { Scheme } from '../scheme/scheme.js';
import { excellentSeats } from '../score/excellent-share.js';
import { answers } from './flag-table.js';
import { EXCELLENT, onGrid } from './grade-model.js';
import { flagBits, standings, type WhatIfModel } from './what-if-model.js';

const bit = (kind: FlagKind): number => flagBits.get(kind) ?? 0;
const [REVOKE, RECTIFY, WATCH, DATA, COMMEND] = [bit('revoke'), bit('rectify'), bit('watch'), bit('data'), bit('commend')];

/** The lines that flags look at, on the grid. */
interface Lines {
  readonly pass: number;
  readonly watch: number;
  readonly drop: number;
  readonly years: number;
}

const linesOf = ({ grading, flagging }: Scheme): Lines => ({
  pass: onGrid(grading.passFrom), watch: onGrid(flagging.watchBelow), drop: onGrid(flagging.dropPoints), years: flagging.watchYearsToRectify,
});

/** False for NaN. */
const isLow = (total: number, { pass, watch }: Lines): boolean => onGrid(total) >= pass && onGrid(total) < watch;

const isLowRepeatedly = ({ flagTable: { earlier, perUnit }, result }: WhatIfModel, row: number, lines: Lines): boolean => {
  if (!isLow(result.totals[row] ?? NaN, lines)) return false;
  for (let year = 0; year < lines.years - 1; year += 1) if (!isLow(earlier[row * perUnit + year] ?? NaN, lines)) return false;
  return true;
};

const isFallen = ({ flagTable: { earlier, perUnit }, result }: WhatIfModel, row: number, { drop }: Lines): boolean =>
  onGrid((earlier[row * perUnit] ?? NaN) - (result.totals[row] ?? NaN)) >= drop;

const revokes = ({ flagTable, result }: WhatIfModel, row: number, lines: Lines): boolean => {
  const known = flagTable.answers[row] ?? 0;
  const total = (known & answers.reEvaluated) > 0 ? result.totals[row] : flagTable.reEvaluation[row];
  return (known & (onGrid(total ?? NaN) < lines.pass ? answers.revokeIfPoor : answers.revokeElse)) > 0;
};

const rectifies = (model: WhatIfModel, row: number, lines: Lines): boolean => {
  const known = model.flagTable.answers[row] ?? 0;
  if (onGrid(model.result.totals[row] ?? NaN) < lines.pass) return (known & answers.rectifyIfPoor) > 0;
  const alone = model.standing[row] === standings.vetoed || isLowRepeatedly(model, row, lines);
  return (known & (alone ? answers.rectifyAlone : answers.rectifyElse)) > 0;
};

const watches = (model: WhatIfModel, row: number, lines: Lines): boolean => {
  const known = model.flagTable.answers[row] ?? 0;
  if ((known & answers.watchElse) > 0) return true;
  if ((known & answers.watchByScore) === 0) return false;
  const low = isLow(model.result.totals[row] ?? NaN, lines) && !isLowRepeatedly(model, row, lines);
  return low || isFallen(model, row, lines);
};

const isSteady = ({ flagTable: { rankHigh, evaluated } }: WhatIfModel, row: number, { grading, flagging }: Scheme): boolean =>
  onGrid(rankHigh[row] ?? NaN) <= onGrid(excellentSeats(evaluated[row] ?? 0, grading.share) * flagging.capTimes);

/** Fills the flags from totals and grades. */
export const flagModel = (model: WhatIfModel, scheme: Scheme): void => {
  const { result: { flags, grades }, flagTable } = model;
  const lines = linesOf(scheme);
  for (let row = 0; row < flags.length; row += 1) {
    const known = flagTable.answers[row] ?? 0;
    const isCommended = grades[row] === EXCELLENT && (known & answers.commendIfExcellent) > 0 && isSteady(model, row, scheme);
    flags[row] =
      (revokes(model, row, lines) ? REVOKE : 0) | (rectifies(model, row, lines) ? RECTIFY : 0) | (watches(model, row, lines) ? WATCH : 0)
      | ((known & answers.data) > 0 ? DATA : 0) | (isCommended ? COMMEND : 0);
  }
};
