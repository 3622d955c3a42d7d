import { Controller } from '@nestjs/common';
import { type QueryOf, type ReplyOf, type Viewer, whatIf } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { assertSeesDrafts, draftsAllowed } from '../policy/policy-rights.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { whatIfRows } from './what-if.query.js';
import { whatIfUnit } from './what-if-unit.js';

@Controller()
export class WhatIfController {
  constructor(private readonly desk: Desk) {}

  @Answers(whatIf)
  async whatIf(@Asked(whatIf) { year }: QueryOf<typeof whatIf>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof whatIf>> {
    // Ranks and the share of 优秀 are of the whole city: a part of it would give other ones.
    assertSeesDrafts(viewer);
    const sitting = await this.desk.sit(viewer, year);
    const indicators = sitting.policy().scheme.indicators.map(({ code }) => code);
    const rows = await sitting.ask(whatIfRows, { year: sitting.year });
    return { basis: sitting.basis, indicators, units: rows.map((row) => whatIfUnit(row, indicators)), mayDraft: draftsAllowed(viewer) };
  }
}
