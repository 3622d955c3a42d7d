import { Controller } from '@nestjs/common';
import { evidence, type QueryOf, type ReplyOf, sourceRow, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { askedEvidence } from './asked-evidence.js';
import { sourceRowQueries } from './source-row.query.js';

const MAX_PAGE = 1000;

@Controller()
export class EvidenceController {
  constructor(private readonly desk: Desk) {}

  @Answers(evidence)
  async evidence(@Asked(evidence) query: QueryOf<typeof evidence>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof evidence>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const { view, queries, sliced } = askedEvidence(sitting, query.measure, query.slice);
    const scope = { ...sitting.filters(query), view, any_consortium: query.consortium === undefined, consortium: query.consortium ?? '', sliced };
    const page = { offset: query.offset, limit: Math.min(query.limit, MAX_PAGE) };
    const [[totals], rows] = await Promise.all([sitting.ask(queries.totals, scope), sitting.ask(queries.page, { ...scope, ...page })]);
    return {
      basis: sitting.basis,
      measure: query.measure,
      numerator: totals?.numerator ?? '0',
      denominator: totals?.denominator ?? '0',
      count: totals?.count ?? 0,
      rows: rows.map(({ path, sheet, row, cell, ...rest }) => ({ ...rest, source: { path, sheet, row, cell } })),
    };
  }

  @Answers(sourceRow)
  async sourceRow(@Asked(sourceRow) { entity, key }: QueryOf<typeof sourceRow>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof sourceRow>> {
    const found = sourceRowQueries.get(entity);
    if (found === undefined) throw new ProblemError('not_found', `没有“${entity}”这类记录。请从证据列表进入。`);
    const opened = await this.desk.open(viewer);
    const [row] = await opened.ask(found.query, found.asked(key));
    if (row === undefined) throw new ProblemError('not_found', '这条记录不在当前版本中，或不在您的查看范围内。');
    return { entity, key, ...found.tell(row, this.desk.jurisdiction) };
  }
}
