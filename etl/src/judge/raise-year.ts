import { circumstancesOf, type Flag, type FlagInput, type Policy, raiseFlags, withDoubt } from '@monitor/domain';
import { canonicalText } from '../freeze/canonical.js';
import { analyseYear, type YearRobustness } from '../robust/analyse-year.js';
import { influenceRows, intervalRows, methodRows } from '../robust/robustness-rows.js';
import { stabilityRows } from '../robust/stability-rows.js';
import { flagInputOf, type Surroundings, surroundingsOf } from './flag-circumstances.js';
import { mapInSpans } from './in-spans.js';
import type { JudgedUnits, KeepRows, YearTask } from './judge-year.js';
import type { VerdictRow } from './verdict-spool.js';

interface Raised {
  /** Without the findings that bear on no flag. */
  readonly input: FlagInput;
  readonly flags: readonly Flag[];
}

const flagRow = ({ key, consortium, year, kind, article, headline, reasons, evidence, scheme, ruleSet }: Flag): VerdictRow => ({
  key, consortium, year, kind, article, headline, reasons: JSON.stringify(reasons), evidence, scheme, rule_set: ruleSet,
});

// Score and grade stand in tables of their own; without them it is what explains a flag and feeds an unofficial recomputation.
function* basisRows(raised: readonly Raised[]): Generator<VerdictRow> {
  for (const { input } of raised) yield { consortium: input.consortium, year: input.year, input: canonicalText(circumstancesOf(input)) };
}

// What keeps a year from being judged is kept with the scores; a doubt is known only once its flag is tried.
function* doubtRows(raised: readonly Raised[]): Generator<VerdictRow> {
  for (const { input } of raised) {
    for (const { code, text, fromWhom } of input.obstacles.filter((each) => each.code === 'in_doubt')) yield { consortium: input.consortium, year: input.year, code, text, from_whom: fromWhom };
  }
}

const beforeIn = ({ totals }: Surroundings, year: number) => (consortium: string): number | null =>
  totals.get(consortium)?.find((each) => each.year === year - 1)?.total ?? null;

const keepRobustness = async (robustness: YearRobustness, year: number, keep: KeepRows): Promise<void> => {
  await keep('rank_interval', intervalRows(robustness, year));
  await keep('method_rank', methodRows(robustness, year));
  await keep('choice_influence', influenceRows(robustness, year));
};

const keepFlags = async (raised: readonly Raised[], { robustness, policy }: { robustness: YearRobustness; policy: Policy }, keep: KeepRows): Promise<void> => {
  await keep('flag', raised.flatMap(({ flags }) => flags.map(flagRow)));
  await keep('flag_basis', basisRows(raised));
  const stability = await mapInSpans(raised, ({ input, flags }) => stabilityRows({ input, kinds: flags.map(({ kind }) => kind) }, robustness, policy));
  await keep('flag_stability', stability.flat());
};

/**
 * How far the year's ranking holds, then its flags: proposals for a person, each with its reasons, the rows behind them, what they rest on
 * and in what share of the draws they stand.
 */
export const raiseYear = async ({ asker, policy, day }: YearTask, judged: JudgedUnits, keep: KeepRows): Promise<void> => {
  const around = await surroundingsOf(asker, policy.scheme, day);
  const robustness = await analyseYear({ scheme: policy.scheme, scored: judged.scored, before: beforeIn(around, day.year) });
  await keepRobustness(robustness, day.year, keep);
  const raised = await mapInSpans(judged.scored, (each) => {
    const input = withDoubt(flagInputOf(each, around, { scheme: policy.scheme, day, judged, robustness }), policy, each.leadName);
    return { input: { ...circumstancesOf(input), score: input.score, graded: input.graded }, flags: raiseFlags(input, policy) };
  });
  await keep('obstacle', doubtRows(raised));
  await keepFlags(raised, { robustness, policy }, keep);
};
