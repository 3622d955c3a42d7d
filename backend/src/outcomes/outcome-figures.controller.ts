import { Controller } from '@nestjs/common';
import { outcomePipeline, outcomeSummary, outcomeTimes, pipelineStages, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { projectsByStage } from './outcome-pipeline.query.js';
import { resultsByKind, resultsBySector } from './outcome-summary.query.js';
import { daysToStages, projectsAtPlaces } from './outcome-times.query.js';
import { kindsOf, sectorsOf, yearsOf } from './summary-parts.js';
import { stepsOf } from './time-steps.js';

@Controller()
export class OutcomeFiguresController {
  constructor(private readonly desk: Desk) {}

  @Answers(outcomeSummary)
  async summary(@Asked(outcomeSummary) query: QueryOf<typeof outcomeSummary>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof outcomeSummary>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const [kinds, sectors] = await Promise.all([sitting.ask(resultsByKind, params), sitting.ask(resultsBySector, params)]);
    const { basis, year } = sitting;
    return { basis, kinds: kindsOf(kinds, year), sectors: sectorsOf(sectors, query.sector, this.desk.jurisdiction), years: yearsOf(kinds, year) };
  }

  @Answers(outcomePipeline)
  async pipeline(@Asked(outcomePipeline) query: QueryOf<typeof outcomePipeline>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof outcomePipeline>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const rows = await sitting.ask(projectsByStage, sitting.filters(query));
    const stages = pipelineStages.map((stage) => rows.find((row) => row.stage === stage) ?? { stage, reached: 0, alone: 0 });
    return { basis: sitting.basis, stages };
  }

  @Answers(outcomeTimes)
  async times(@Asked(outcomeTimes) query: QueryOf<typeof outcomeTimes>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof outcomeTimes>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const rows = await sitting.ask(daysToStages, sitting.filters(query));
    const places = [...new Set(rows.flatMap(({ cases }) => cases.map(([, place]) => place)))];
    const names = places.length === 0 ? [] : await sitting.ask(projectsAtPlaces, { places });
    return { basis: sitting.basis, steps: stepsOf(rows, names) };
  }
}
