import { type Adjustment, cellOf, type ConsortiumScore, gradeAll, type GradedUnit, type Indicator, isDueForEvaluation, missingCell, type Obstacle, type Scheme, type ScoreCell, scoreConsortium } from '@monitor/domain';
import { adjustmentsOfYear } from './adjustments-of.js';
import type { Asker } from './asker.js';
import { mapInSpans } from './in-spans.js';
import type { JudgedYear } from './judged-year.js';
import { confirmations, type MeasuredCell, measuredCells } from './measured-cells.query.js';
import { hindrancesOf } from './obstacles.js';
import { type Unit, units } from './units.query.js';

/** One consortium of a year with everything its score was made of. */
export interface ScoredUnit {
  readonly unit: Unit;
  readonly measured: ReadonlyMap<string, MeasuredCell>;
  /** Indicator → the value the consortium itself reported, decimal text in the indicator's unit. */
  readonly confirmed: ReadonlyMap<string, string>;
  readonly score: ConsortiumScore;
  readonly adjustments: readonly Adjustment[];
  readonly obstacles: readonly Obstacle[];
  /** Who answers for its data. */
  readonly leadName: string;
  readonly graded: GradedUnit;
}

type Scored = Omit<ScoredUnit, 'graded'>;

interface Scoring {
  readonly asker: Asker;
  readonly scheme: Scheme;
  readonly day: JudgedYear;
}

const DECLARED_PARTS = 2;

/**
 * The state of one cell. What only a report can declare is missing without the report or with half of the pair;
 * an empty register whose zero the report would have vouched for is missing without it.
 */
export const cellFrom = (indicator: Indicator, found: MeasuredCell | undefined, reportIsIn: boolean): ScoreCell => {
  if (indicator.reportItems !== undefined && (!reportIsIn || (found?.evidence ?? 0) < DECLARED_PARTS)) return missingCell(indicator);
  if (found === undefined && !reportIsIn && indicator.sources.includes('AR')) return missingCell(indicator);
  return cellOf(indicator, found ?? { numerator: null, denominator: null });
};

const byCode = (left: Unit, right: Unit): number => (left.consortium < right.consortium ? -1 : 1);

const scoreAll = async ({ asker, scheme, day }: Scoring): Promise<readonly Scored[]> => {
  const judged = (await asker.ask(units, day)).sort(byCode);
  const cells = new Map((await asker.ask(measuredCells, day)).map((row) => [row.consortium, row.cells]));
  const confirmed = new Map((await asker.ask(confirmations, day)).map((row) => [row.consortium, row.items]));
  const adjustmentsOf = await adjustmentsOfYear(asker, scheme, day);
  const hindrances = await hindrancesOf(asker, scheme, day);
  return mapInSpans(judged, (unit) => {
    const measured = new Map((cells.get(unit.consortium) ?? []).map((cell) => [cell.measure, cell]));
    const score = scoreConsortium(scheme.indicators.map((indicator) => cellFrom(indicator, measured.get(indicator.code), unit.submitted !== null)), scheme);
    const items = new Map((confirmed.get(unit.consortium) ?? []).map(({ indicator, value }) => [indicator, value]));
    const around = { adjustments: adjustmentsOf(unit), obstacles: hindrances.of(unit), leadName: hindrances.leadOf(unit.consortium) };
    return { unit, measured, confirmed: items, score, ...around };
  });
};

/** Scores and grades all consortia of one year together, in order of their codes. */
export const scoreYear = async ({ asker, policy: { scheme }, day }: { asker: Asker; policy: { scheme: Scheme }; day: JudgedYear }): Promise<readonly ScoredUnit[]> => {
  const scored = await scoreAll({ asker, scheme, day });
  const grading = scored.map(({ unit, score, adjustments, obstacles }) => ({
    consortium: unit.consortium, score, adjustments, due: isDueForEvaluation(scheme, day.year, unit.recognised), obstacle: told(obstacles),
  }));
  const graded = new Map(gradeAll(grading, scheme).map((each) => [each.consortium, each]));
  return scored.map((each) => ({ ...each, graded: gradedOf(graded, each.unit.consortium) }));
};

const told = (obstacles: readonly Obstacle[]): string | null => (obstacles.length === 0 ? null : obstacles.map(({ text }) => text).join('；'));

const gradedOf = (graded: ReadonlyMap<string, GradedUnit>, consortium: string): GradedUnit => {
  const found = graded.get(consortium);
  if (found === undefined) throw new Error(`grading left out ${consortium}`);
  return found;
};
