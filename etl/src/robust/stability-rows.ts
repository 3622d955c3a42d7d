import { type FlagBasis, flagDefinitions, type FlagInput, flagInputAt, type FlagKind, flagStability, gradeOfDraw, raisedKinds, scoreDriven, type Stretch, stretchesOf } from '@monitor/domain';
import type { VerdictRow } from '../judge/verdict-spool.js';
import type { YearRobustness } from './analyse-year.js';

/** A consortium's input to its flags and the kinds that officially stand. */
export interface RaisedUnit {
  readonly input: FlagInput;
  readonly kinds: readonly FlagKind[];
}

const stretchesIn = ({ sample, lines, rows }: YearRobustness, consortium: string): readonly Stretch[] => {
  const row = rows.get(consortium);
  return sample === null || lines === null || row === undefined ? [] : stretchesOf(sample.stretches, lines, row);
};

const kindsAt = (input: FlagInput, { total, fits }: Stretch, basis: FlagBasis): readonly FlagKind[] => {
  const graded = { ...input.graded, total, grade: gradeOfDraw(total, fits, basis.scheme), limitedByCap: false, needsPerson: false };
  return raisedKinds(flagInputAt(input, { score: input.score, graded }, basis.ruleSet), basis);
};

/**
 * Rows of `flag_stability` of one consortium: every flag that stands, and every one that does not but would in too many draws. A flag that no draw can turn,
 * and any flag of a unit that is not ranked, is whole.
 */
export const stabilityRows = ({ input, kinds }: RaisedUnit, robustness: YearRobustness, basis: FlagBasis): readonly VerdictRow[] => {
  const { consortium, year } = input;
  const stretches = stretchesIn(robustness, consortium);
  const drawn = new Map(stretches.map((stretch) => [stretch, kindsAt(input, stretch, basis)]));
  return flagDefinitions.flatMap(({ kind }): VerdictRow[] => {
    const { stands, share, stability, marginal } = flagStability(kinds.includes(kind), scoreDriven.has(kind) ? stretches : [], (stretch) => drawn.get(stretch)?.includes(kind) ?? false);
    return stands || marginal ? [{ key: `${consortium}:${year}:${kind}`, consortium, year, kind, stands, share, stability, needs_second: marginal }] : [];
  });
};
