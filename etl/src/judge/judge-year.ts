import type { FlagInput, Policy } from '@monitor/domain';
import { markPhase } from '@monitor/store';
import type { Asker } from './asker.js';
import { inSpans } from './in-spans.js';
import { type Findings, judgeGates, judgeRules } from './judge-rules.js';
import { type JudgedTable, judgedTables } from './judged-tables.js';
import type { JudgedYear } from './judged-year.js';
import { obstacleRows } from './obstacles.js';
import { raiseYear } from './raise-year.js';
import { type Basis, dimensionRows, indicatorRows, scoreRows } from './score-rows.js';
import { type ScoredUnit, scoreYear } from './score-year.js';
import type { VerdictRow } from './verdict-spool.js';

/** Takes rows of one verdict table; called several times for a table that is long. */
export type KeepRows = (table: JudgedTable, rows: Iterable<VerdictRow>) => Promise<void>;

/** One year to be judged: who answers, by which documents, and as of which day. */
export interface YearTask {
  readonly asker: Asker;
  readonly policy: Policy;
  readonly day: JudgedYear;
}

/** What was judged of one year before its flags. */
export interface JudgedUnits {
  /** In order of the consortia's codes. */
  readonly scored: readonly ScoredUnit[];
  readonly findings: Findings;
  readonly gateChecks: ReadonlyMap<string, FlagInput['gateChecks']>;
}

const documentsOf = ({ policy: { scheme, ruleSet }, day }: YearTask): Basis => ({
  day, schemeId: `${scheme.id}@${scheme.version}`, ruleSetId: `${ruleSet.id}@${ruleSet.version}`,
});

const keepScores = async (task: YearTask, scored: readonly ScoredUnit[], keep: KeepRows): Promise<void> => {
  const basis = documentsOf(task);
  await keep('indicator_score', indicatorRows(scored, basis));
  await keep('dimension_score', dimensionRows(scored, basis));
  await keep('consortium_score', scoreRows(scored, basis));
};

/**
 * Judges one year from answers alone: the same answers, documents and day give the same rows, in whatever order the answers come.
 * Years before it are asked for as they were judged. @throws RangeError for a rule without facts, ZodError for facts that do not fit their rule
 */
export const judgeYear = async (task: YearTask, keep: KeepRows): Promise<JudgedUnits> => {
  const scored = await scoreYear(task);
  await keepScores(task, scored, keep);
  markPhase('judged-half');
  const sources = { asker: task.asker, day: task.day, scored };
  const findings = await judgeRules(task.policy, sources, (rows) => keep('rule_result', rows));
  const gateChecks = await judgeGates(task.policy, sources);
  await keep('obstacle', obstacleRows(scored, task.policy.scheme, task.day));
  const judged = { scored, findings, gateChecks };
  await raiseYear(task, judged, keep);
  return judged;
};

/** The rows of every verdict table of one year. */
export type YearVerdicts = ReadonlyMap<JudgedTable, readonly VerdictRow[]>;

/** As `judgeYear`, with all rows held in memory. */
export const verdictsOf = async (task: YearTask): Promise<YearVerdicts> => {
  const verdicts = new Map<JudgedTable, VerdictRow[]>(judgedTables.map((table) => [table, []]));
  await judgeYear(task, async (table, rows) => {
    const held = verdicts.get(table) ?? [];
    for await (const span of inSpans(rows)) held.push(...span);
  });
  return verdicts;
};
