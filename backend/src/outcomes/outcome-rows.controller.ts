import { Controller } from '@nestjs/common';
import { equityCases, outcomeDuplicates, outcomeKinds, outcomeRecords, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { duplicatesOf } from './claim-groups.js';
import { equityRows, equityTotals } from './equity-cases.query.js';
import { claimRows, repeatedClaims } from './outcome-duplicates.query.js';
import { organisationNames, outcomeCount, outcomeRows } from './outcome-records.query.js';

const MAX_PAGE = 500;

type EquityStage = ReplyOf<typeof equityCases>['rows'][number]['stage'];

const assertKind = (kind: string | undefined): void => {
  if (kind === undefined || outcomeKinds.some(({ code }) => code === kind)) return;
  throw new ProblemError('bad_request', `没有“${kind}”这类成果，可选：${outcomeKinds.map(({ code, zh }) => `${code}（${zh}）`).join('、')}。`);
};

/** The last stage that has a day; an exemption ends a case as an exit does. */
export const equityStage = (days: Readonly<Record<'reached' | 'converted' | 'exited' | 'exempted', string | null>>): EquityStage =>
  (['exempted', 'exited', 'converted', 'reached'] as const).find((stage) => days[stage] !== null) ?? 'invested';

@Controller()
export class OutcomeRowsController {
  constructor(private readonly desk: Desk) {}

  @Answers(outcomeRecords)
  async records(@Asked(outcomeRecords) query: QueryOf<typeof outcomeRecords>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof outcomeRecords>> {
    assertKind(query.kind);
    const sitting = await this.desk.sit(viewer, query.year);
    const { kind, evidenced } = query;
    const chosen = { ...sitting.filters(query), any_kind: kind === undefined, kind: kind ?? '', any_evidence: evidenced === undefined, evidenced: evidenced === 'yes' };
    const [[total], rows] = await Promise.all([
      sitting.ask(outcomeCount, chosen),
      sitting.ask(outcomeRows, { ...chosen, offset: query.offset, limit: Math.min(query.limit, MAX_PAGE) }),
    ]);
    const names = await sitting.ask(organisationNames, { usccs: [...new Set(rows.flatMap(({ owners }) => owners))] });
    const nameOf = new Map(names.map(({ uscc, name }) => [uscc, name]));
    return {
      basis: sitting.basis,
      count: total?.count ?? 0,
      rows: rows.map(({ path, sheet, row, cell, owners, ...rest }) => ({
        ...rest, owners: owners.map((uscc) => ({ uscc, name: nameOf.get(uscc) ?? uscc })), source: { path, sheet, row, cell },
      })),
    };
  }

  @Answers(equityCases)
  async equity(@Asked(equityCases) query: QueryOf<typeof equityCases>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof equityCases>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const [[totals], rows] = await Promise.all([sitting.ask(equityTotals, params), sitting.ask(equityRows, params)]);
    return {
      basis: sitting.basis,
      count: totals?.count ?? 0,
      invested: totals?.invested ?? '0',
      rows: rows.map((row) => ({ ...row, company: row.company ?? row.uscc, stage: equityStage(row) })),
    };
  }

  @Answers(outcomeDuplicates)
  async duplicates(@Asked(outcomeDuplicates) query: QueryOf<typeof outcomeDuplicates>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof outcomeDuplicates>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const groups = await sitting.ask(repeatedClaims, sitting.filters(query));
    const claims = groups.length === 0 ? [] : await sitting.ask(claimRows, { codes: groups.flatMap(({ codes }) => codes) });
    return { basis: sitting.basis, count: groups[0]?.all ?? 0, rows: duplicatesOf(groups, claims) };
  }
}
