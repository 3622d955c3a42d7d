import { Controller } from '@nestjs/common';
import { fundCaps, grantCapOf, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { fundCapItems } from './fund-caps.query.js';

@Controller()
export class FundCapsController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundCaps)
  async caps(@Asked(fundCaps) query: QueryOf<typeof fundCaps>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof fundCaps>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const { ruleSet } = sitting.policy();
    const items = await sitting.ask(fundCapItems, sitting.filters(query));
    return {
      basis: sitting.basis,
      projectCap: grantCapOf(ruleSet, 'A10.1')?.cap ?? null,
      transferCap: grantCapOf(ruleSet, 'A10.2')?.cap ?? null,
      count: items[0]?.all ?? 0,
      rows: items.map(({ kind, key, label, consortium, name, amount }) => ({ kind, key, label, consortium, name, amount })),
    };
  }
}
