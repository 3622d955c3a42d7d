import type { FlagBasis, FlagCircumstances, FlagInput } from '../flags/flag-input.js';
import { flagInputAt } from '../flags/flags-at-score.js';
import { flagDefinitions, tryFlag } from '../flags/raise-flags.js';
import { differsByMore } from '../number/decimal.js';
import { compareNumbers } from '../number/round.js';
import { gradeOfTotal } from '../score/grade-all.js';
import { indicatorOf } from '../scheme/scheme.js';
import type { ProceedingKind } from './proceeding-event.js';

type Judged = Pick<FlagInput, 'score' | 'graded'>;

/** Points that cells could still bring which did not come, or whose recorded value the report does not bear out. */
const openPoints = ({ differences }: FlagCircumstances, { score }: Judged, { scheme }: FlagBasis): number => {
  const limit = scheme.flagging.differencePercent;
  const disputed = new Set(differences.filter(({ reported, recorded }) => differsByMore(reported, recorded, limit)).map(({ zh }) => zh));
  return score.indicators
    .filter(({ indicator, state }) => state === 'missing' || disputed.has(indicatorOf(scheme, indicator).zh))
    .reduce((sum, { points, contribution }) => sum + points - contribution, 0);
};

const atBest = ({ graded }: Judged, open: number, { scheme }: FlagBasis): FlagInput['graded'] => {
  if (graded.total === null) return graded;
  const total = graded.total + open;
  const vetoed = graded.grade === 'fail' && compareNumbers(graded.total, scheme.grading.passFrom) >= 0;
  return { ...graded, total, grade: vetoed ? 'fail' : gradeOfTotal(total, scheme.grading) };
};

/**
 * True when a flag against a consortium would not be raised if every missing or disputed cell had come out at its best: then it rests on what is
 * not known, and the consortium is 不可评 in this matter. A commendation never does: what is missing only lowers a total.
 */
export const restsOnDoubt = (kind: ProceedingKind, circumstances: FlagCircumstances, given: { readonly judged: Judged; readonly basis: FlagBasis }): boolean => {
  const { judged, basis } = given;
  const definition = flagDefinitions.find((each) => each.kind === kind);
  if (definition === undefined || kind === 'commend') return false;
  const open = openPoints(circumstances, judged, basis);
  if (compareNumbers(open, 0) <= 0) return false;
  const best = flagInputAt(circumstances, { score: judged.score, graded: atBest(judged, open, basis) }, basis.ruleSet);
  return !tryFlag(definition, best, basis).raised;
};
