import { commend } from './commend.flag.js';
import { data } from './data.flag.js';
import type { Condition, Flag, FlagDefinition } from './flag.js';
import type { FlagBasis, FlagInput } from './flag-input.js';
import { rectify } from './rectify.flag.js';
import { revoke } from './revoke.flag.js';
import { watch } from './watch.flag.js';

/** Every kind of flag, gravest first. */
export const flagDefinitions: readonly FlagDefinition[] = [revoke, rectify, watch, data, commend];

/** A flag's conditions, met and not met, and whether they raise it: what a screen shows when asked why or why not. */
export interface FlagTrial {
  readonly definition: FlagDefinition;
  readonly raised: boolean;
  readonly conditions: readonly Condition[];
}

/** Kinds that speak against a consortium. */
const negative: ReadonlySet<FlagDefinition['kind']> = new Set(['revoke', 'rectify', 'watch']);

const isOver = ({ status }: FlagInput): boolean => status === 'revoked' || status === 'dissolved';

/** Judges one kind of flag. A revoked or dissolved consortium raises none; while its data may not be judged, it raises none that speaks against it. */
export const tryFlag = (definition: FlagDefinition, input: FlagInput, basis: FlagBasis): FlagTrial => {
  const conditions = definition.conditions(input, basis);
  const met = new Set(conditions.filter((each) => each.met).map(({ code }) => code));
  const barred = isOver(input) || (input.obstacles.length > 0 && negative.has(definition.kind));
  return { definition, conditions, raised: !barred && definition.isRaised(met, input, basis) };
};

const headlineOf = ({ definition, conditions }: FlagTrial): string => {
  const met = conditions.filter((each) => each.met);
  return `${definition.zh}：${met.map(({ text }) => text).join('；')}`;
};

const flagOf = (trial: FlagTrial, input: FlagInput, { scheme, ruleSet }: FlagBasis): Flag => {
  const met = trial.conditions.filter((each) => each.met);
  const { kind, article } = trial.definition;
  return {
    key: `${input.consortium}:${input.year}:${kind}`,
    consortium: input.consortium,
    year: input.year,
    kind,
    article,
    headline: headlineOf(trial),
    reasons: met.map(({ code, text, value, threshold, gap, rule }) => ({ code, text, value, threshold, gap, rule })),
    evidence: [...new Set(met.flatMap(({ evidence }) => evidence))],
    proposalOnly: true,
    scheme: `${scheme.id}@${scheme.version}`,
    ruleSet: `${ruleSet.id}@${ruleSet.version}`,
  };
};

/**
 * The flags of one consortium and year: proposals with their reasons, gravest first. A unit without a total is never flagged by numbers,
 * only by what it owes or a person confirmed (a report, a breach, a gate, a rectification) and by doubtful data; one whose data meet an obstacle
 * (a quarantined report, stale data) only by the doubt. Throws RangeError on text that should be a number or a date and is not.
 */
export const raiseFlags = (input: FlagInput, basis: FlagBasis): readonly Flag[] =>
  flagDefinitions.map((definition) => tryFlag(definition, input, basis)).filter(({ raised }) => raised).map((trial) => flagOf(trial, input, basis));
