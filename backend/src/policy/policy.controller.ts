import { Controller, Inject } from '@nestjs/common';
import { type BoundRule, documentName, type OpenReading, policy, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import type { PolicyKind, Store } from '@monitor/store';
import { z } from 'zod';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { STORE } from '../server/tokens.js';

type Reply = ReplyOf<typeof policy>;

const paramsShape = z.record(z.string(), z.unknown());

/** Readings name the parameters that hold them as `<rule>.<parameter>`, several with commas between. */
const isAbout = (id: string, { param }: OpenReading): boolean => param.split(',').some((each) => each.trim().startsWith(`${id}.`));

const ruleOf = ({ id, version, article, title, clause, severity, subject, params }: BoundRule, readings: readonly OpenReading[]): Reply['rules'][number] => ({
  rule: id, version, article, title: { ...title }, clause, severity, subject, params: paramsShape.parse(params), openReadings: readings.filter((each) => isAbout(id, each)).map((each) => ({ ...each })),
});

@Controller()
export class PolicyController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(policy)
  async policy(@Asked(policy) { year }: QueryOf<typeof policy>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, year);
    const { scheme, ruleSet } = sitting.policy();
    const document = sitting.policies.ruleSets.find((each) => documentName(each) === documentName(ruleSet));
    return {
      basis: sitting.basis,
      scheme: { ...scheme },
      ruleSet: { ...document },
      rules: ruleSet.rules.map((rule) => ruleOf(rule, ruleSet.openReadings)),
      signOff: { scheme: await this.signOffOf('scheme', scheme), ruleSet: await this.signOffOf('rule_set', ruleSet) },
    };
  }

  private async signOffOf(kind: PolicyKind, { id, version }: { id: string; version: string }): Promise<Reply['signOff']['scheme']> {
    return (await this.store.ledger.policyDocument({ kind, id, version })).signOff;
  }
}
