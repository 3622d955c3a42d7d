import { Controller } from '@nestjs/common';
import { type QueryOf, ranking, type ReplyOf, type Viewer } from '@monitor/domain';
import { adjustmentPoints } from '../desk/adjustments.js';
import { gradeOf } from '../desk/grade-of.js';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { rankingRows } from './ranking.query.js';

@Controller()
export class RankingController {
  constructor(private readonly desk: Desk) {}

  @Answers(ranking)
  async ranking(@Asked(ranking) query: QueryOf<typeof ranking>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof ranking>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const { bonusLimit } = sitting.policy().scheme.grading;
    const rows = await sitting.ask(rankingRows, sitting.filters(query));
    const rankYears = sitting.basis.years.filter((year) => year <= sitting.year);
    return {
      basis: sitting.basis,
      rankYears,
      rows: rows.map(({ previous_rank, previous_total, limited_by_cap, needs_person, adjustments, dimensions, points, grade, rank_years, ranks, fiscal_spent, ...row }) => ({
        ...row,
        previousRank: previous_rank,
        previousTotal: previous_total,
        limitedByCap: limited_by_cap,
        needsPerson: needs_person,
        grade: gradeOf(grade),
        adjustment: adjustmentPoints(adjustments, bonusLimit),
        fiscalSpent: fiscal_spent,
        ranks: rankYears.map((year) => ranks[rank_years.indexOf(year)] ?? null),
        contributions: Object.fromEntries(dimensions.map((code, index) => [code, points[index] ?? 0])),
      })),
    };
  }
}
