import { Controller } from '@nestjs/common';
import { memberChanges, memberNetwork, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { membershipsEver, sharedMembers } from './members.query.js';
import { seenConsortium } from './seen-consortium.js';

@Controller()
export class MembersController {
  constructor(private readonly desk: Desk) {}

  @Answers(memberChanges)
  async changes(@Asked(memberChanges) { consortium, year }: QueryOf<typeof memberChanges>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof memberChanges>> {
    const sitting = await this.desk.sit(viewer, year);
    const [{ recognised }, rows] = await Promise.all([seenConsortium(sitting, consortium), sitting.ask(membershipsEver, { consortium, year: sitting.year })]);
    return { basis: sitting.basis, recognised, memberships: rows.map(({ left_on, ...row }) => ({ ...row, leftOn: left_on })) };
  }

  @Answers(memberNetwork)
  async network(@Asked(memberNetwork) { consortium, year }: QueryOf<typeof memberNetwork>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof memberNetwork>> {
    const sitting = await this.desk.sit(viewer, year);
    const [{ name, members }, rows] = await Promise.all([seenConsortium(sitting, consortium), sitting.ask(sharedMembers, { consortium, year: sitting.year })]);
    const seen = rows.filter((row) => row.consortium !== '');
    const outside = (uscc: string): number => rows.filter((row) => row.uscc === uscc && row.consortium === '').length;
    const shared = new Map(rows.map((row) => [row.uscc, { uscc: row.uscc, name: row.name, kind: row.kind, tier: row.tier, outside: outside(row.uscc) }]));
    const others = new Map(seen.map(({ consortium: code, other_name, sector, status }) => [code, { consortium: code, name: other_name, sector, status }]));
    return {
      basis: sitting.basis,
      consortium,
      name,
      members,
      shared: [...shared.values()],
      consortia: [...others.values()],
      links: seen.map((row) => ({ uscc: row.uscc, consortium: row.consortium, tier: row.other_tier })),
    };
  }
}
