import type { ConsortiumScore, EvaluationDays, GradedUnit, Obstacle } from '@monitor/domain';

import type { ConsortiumWorld } from '../world.js';

/** A consortium in a judged year, with everything its rules ask for. */
export interface Judged {
  readonly world: ConsortiumWorld;
  readonly year: number;
  readonly days: EvaluationDays;
  readonly score: ConsortiumScore;
  readonly graded: GradedUnit;
  readonly obstacles: readonly Obstacle[];
  readonly worlds: readonly ConsortiumWorld[];
}

/** The facts of a rule about one consortium as of a day, from memory. */
export type Facts = (judged: Judged, asOf: string) => unknown;

export const evidence: readonly string[] = [];
