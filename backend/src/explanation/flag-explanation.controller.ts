import { Controller } from '@nestjs/common';
import { flagBasisSchema, flagDefinitions, flagExplanation, type FlagCircumstances, type FlagKind, flagInputAt, type FlagTrial, type QueryOf, type ReplyOf, standardPlan, tryFlag, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { evidenceRowsOf } from './evidence-rows.js';
import { type ExplainedUnit, explainedUnit } from './explained-unit.js';
import { flagToExplain } from './flag.query.js';
import { citedRules, readingsOfFlag, ruleNodesOf } from './rule-nodes.js';

type Reply = ReplyOf<typeof flagExplanation>;

const keyed = /^(?<consortium>.+):(?<year>\d{4}):(?<kind>[a-z]+)$/u;

@Controller()
export class FlagExplanationController {
  constructor(private readonly desk: Desk) {}

  @Answers(flagExplanation)
  async flag(@Asked(flagExplanation) { key }: QueryOf<typeof flagExplanation>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, yearIn(key));
    const [row] = await sitting.ask(flagToExplain, { key });
    const unit = row === undefined ? null : await explainedUnit(sitting, row);
    if (row === undefined || row.input === null || unit === null) throw absent(key);
    const circumstances = flagBasisSchema.parse(JSON.parse(row.input));
    const { conditions } = trialOf(row.kind, circumstances, unit);
    const rules = await ruleNodesOf(sitting, { consortium: row.consortium, year: row.year, rules: citedRules(conditions, failedIn(circumstances)) }, unit.policy);
    const { kind, consortium, name, sector, district, article, headline, scheme, rule_set: ruleSet } = row;
    return {
      basis: sitting.basis, key, kind, consortium, name, sector, district, article, headline, scheme, ruleSet, total: unit.graded.total, rules,
      conditions: conditions.map(({ evidence, ...each }) => ({ ...each, evidence: [...evidence] })),
      openReadings: readingsOfFlag(unit.policy, kind),
      evidence: await evidenceRowsOf(sitting, [...new Set([...row.evidence, ...rules.flatMap(({ evidence }) => evidence)])]),
      stability: row.share === null || row.stability === null ? null : { share: row.share, stability: row.stability, draws: standardPlan.draws, needsSecond: row.needs_second === true },
    };
  }
}

const absent = (key: string): ProblemError => new ProblemError('not_found', `没有标记“${key}”，或不在您的查看范围内。它可能已随新数据消失，请从标记列表进入。`);

const yearIn = (key: string): number => {
  const year = keyed.exec(key)?.groups?.['year'];
  if (year === undefined) throw absent(key);
  return Number(year);
};

const trialOf = (kind: FlagKind, circumstances: FlagCircumstances, { score, graded, policy }: ExplainedUnit): FlagTrial => {
  const definition = flagDefinitions.find((each) => each.kind === kind);
  if (definition === undefined) throw new RangeError(`没有“${kind}”这类标记`);
  return tryFlag(definition, flagInputAt(circumstances, { score, graded }, policy.ruleSet), policy);
};

const failedIn = ({ findings }: FlagCircumstances): string[] => findings.filter(({ severity, result }) => severity === 'hard' && result === 'FAIL').map(({ rule }) => rule);
