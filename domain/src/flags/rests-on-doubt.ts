import type { FlagKind } from '../api/shared-shapes.js';
import { differsByMore } from '../number/decimal.js';
import { compareNumbers } from '../number/round.js';
import { gradeOfTotal } from '../score/grade-all.js';
import { indicatorOf } from '../scheme/scheme.js';
import type { FlagBasis, FlagCircumstances, FlagInput } from './flag-input.js';
import { flagInputAt } from './flags-at-score.js';
import { flagDefinitions, tryFlag } from './raise-flags.js';

type Judged = Pick<FlagInput, 'score' | 'graded'>;

const AGAINST = ['rectify', 'revoke'] as const;

/** Cells that did not come, or whose recorded value the report does not bear out. */
const doubtful = ({ differences }: FlagCircumstances, { score }: Judged, { scheme }: FlagBasis): FlagInput['score']['indicators'] => {
  const limit = scheme.flagging.differencePercent;
  const disputed = new Set(differences.filter(({ reported, recorded }) => differsByMore(reported, recorded, limit)).map(({ zh }) => zh));
  return score.indicators.filter(({ indicator, state }) => state === 'missing' || disputed.has(indicatorOf(scheme, indicator).zh));
};

/** Points that doubtful cells could still bring. */
const openPoints = (cells: FlagInput['score']['indicators']): number => cells.reduce((sum, { points, contribution }) => sum + points - contribution, 0);

const atBest = ({ graded }: Judged, open: number, { scheme }: FlagBasis): FlagInput['graded'] => {
  if (graded.total === null) return graded;
  const total = graded.total + open;
  return { ...graded, total, grade: graded.vetoes.length > 0 ? 'fail' : gradeOfTotal(total, scheme.grading) };
};

/**
 * True when a flag against a consortium would not be raised if every missing or disputed cell had come out at its best: then it rests on what is
 * not known, and the consortium is 不可评 in this matter. A commendation never does: what is missing only lowers a total.
 */
export const restsOnDoubt = (kind: FlagKind, circumstances: FlagCircumstances, given: { readonly judged: Judged; readonly basis: FlagBasis }): boolean => {
  const { judged, basis } = given;
  const definition = flagDefinitions.find((each) => each.kind === kind);
  if (definition === undefined || kind === 'commend') return false;
  const open = openPoints(doubtful(circumstances, judged, basis));
  if (compareNumbers(open, 0) <= 0) return false;
  const best = flagInputAt(circumstances, { score: judged.score, graded: atBest(judged, open, basis) }, basis.ruleSet);
  return !tryFlag(definition, best, basis).raised;
};

/**
 * The input with a word of doubt where a proposal against the consortium would rest on missing or disputed cells alone: it is then not raised, and what is
 * missing is told with from whom it has to come. Any other input is handed back as it is.
 */
export const withDoubt = (input: FlagInput, basis: FlagBasis, fromWhom: string): FlagInput => {
  const cellsInDoubt = doubtful(input, input, basis);
  if (compareNumbers(openPoints(cellsInDoubt), 0) <= 0) return input;
  const held = AGAINST.flatMap((kind) => flagDefinitions.filter((each) => each.kind === kind && tryFlag(each, input, basis).raised && restsOnDoubt(kind, input, { judged: input, basis })));
  if (held.length === 0) return input;
  const cells = cellsInDoubt.map(({ indicator }) => indicatorOf(basis.scheme, indicator).zh);
  const text = `缺报或存疑的数据（${cells.join('、')}）足以改变“${held.map(({ zh }) => zh).join('、')}”的结论，暂不据此提出，请先补齐或核实`;
  return { ...input, obstacles: [...input.obstacles, { code: 'in_doubt', text, fromWhom }] };
};
