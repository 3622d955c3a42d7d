import { Controller } from '@nestjs/common';
import { overview, type QueryOf, type ReplyOf, type Viewer, yearGone } from '@monitor/domain';
import { Desk, type FilterParams, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { overviewAttention, overviewCounts, overviewMeasures, overviewTrends } from './overview.query.js';
import { openFlagTotals } from './open-flags.query.js';
import { type MeasureTotal, tileDefinitions, tileOf } from './tiles.js';

type Reply = ReplyOf<typeof overview>;

const percentChange = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : ((now - before) / before) * 100;

const trendsOf = (rows: readonly { sector: string; year: number; score: number | null }[]): Reply['trends'] => {
  const sectors = new Map<string, { year: number; score: number | null }[]>();
  for (const { sector, year, score } of rows) sectors.set(sector, [...(sectors.get(sector) ?? []), { year, score }]);
  return [...sectors].map(([sector, points]) => ({ sector, points }));
};

@Controller()
export class OverviewController {
  constructor(private readonly desk: Desk) {}

  @Answers(overview)
  async overview(@Asked(overview) query: QueryOf<typeof overview>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const [counts, totals, attention, trends] = await Promise.all([
      sitting.ask(overviewCounts, params),
      totalsOf(sitting, params),
      sitting.ask(overviewAttention, params),
      sitting.ask(overviewTrends, params),
    ]);
    const elapsed = yearGone(sitting.year, sitting.basis.asOf);
    const tiles = tileDefinitions.map((definition) => tileOf(definition, { totals, year: sitting.year, scheme: sitting.policy().scheme, elapsed }));
    const count = counts[0] ?? { consortia: 0, commend: 0, rectify: 0, revoke: 0 };
    return { basis: sitting.basis, headline: headlineOf(count, tiles), tiles, attention, trends: trendsOf(trends) };
  }
}

const totalsOf = async (sitting: Sitting, params: FilterParams): Promise<readonly MeasureTotal[]> => {
  const measures = tileDefinitions.map((tile) => tile.measure);
  const [measured, flagged] = await Promise.all([sitting.ask(overviewMeasures, { ...params, measures }), sitting.ask(openFlagTotals, params)]);
  return [...measured, ...flagged];
};

const headlineOf = (count: { consortia: number; commend: number; rectify: number; revoke: number }, tiles: Reply['tiles']): Reply['headline'] => {
  const tile = (code: string) => tiles.find((each) => each.code === code);
  const execution = tile('fiscal-execution');
  const value = execution?.value ?? null;
  const elapsed = execution?.elapsed ?? null;
  return {
    ...count,
    overdue: count.revoke,
    fiscalExecution: value,
    againstTime: value === null || elapsed === null ? null : value - elapsed,
    revenueChange: percentChange(tile('new-revenue')?.value ?? null, tile('new-revenue')?.previous ?? null),
  };
};
