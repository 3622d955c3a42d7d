import { Controller } from '@nestjs/common';
import { type QueryOf, rejections, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { rejectionCount, rejectionRows, rejectionsByCode, rejectionsByFile } from './rejections.query.js';

@Controller()
export class RejectionsController {
  constructor(private readonly desk: Desk) {}

  @Answers(rejections)
  async rejections(@Asked(rejections) query: QueryOf<typeof rejections>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof rejections>> {
    // A rejected row has no consortium yet, hence no district it could be shown to.
    if (viewer.districts !== 'all') throw new ProblemError('not_allowed', '退回清单只对市局账号开放。如需核对本辖区数据，请联系市局。');
    const sitting = await this.desk.open(viewer);
    const chosen = { any_code: query.code === undefined, code: query.code ?? '', any_path: query.path === undefined, path: query.path ?? '' };
    const [byCode, byFile, [total], rows] = await Promise.all([
      sitting.ask(rejectionsByCode, {}),
      sitting.ask(rejectionsByFile, {}),
      sitting.ask(rejectionCount, chosen),
      sitting.ask(rejectionRows, { ...chosen, offset: query.offset, limit: Math.min(query.limit, 1000) }),
    ]);
    return {
      total: total?.count ?? 0,
      byCode,
      byFile,
      rows: rows.map(({ path, sheet, row, cell, ...rest }) => ({ ...rest, source: { path, sheet, row, cell } })),
    };
  }
}
