import { Controller } from '@nestjs/common';
import { choices, influenceRuns, type QueryOf, rankingMethods, type ReplyOf, robustness, standardPlan, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { influenceRows, methodRows, rankIntervalRows, stabilityRows } from './robustness.query.js';

type Reply = ReplyOf<typeof robustness>;

@Controller()
export class RobustnessController {
  constructor(private readonly desk: Desk) {}

  @Answers(robustness)
  async robustness(@Asked(robustness) query: QueryOf<typeof robustness>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const shown = sitting.filters(query);
    const [intervals, stability, influences, methods] = await Promise.all([
      sitting.ask(rankIntervalRows, shown),
      sitting.ask(stabilityRows, shown),
      sitting.ask(influenceRows, { year: sitting.year }),
      sitting.ask(methodRows, shown),
    ]);
    const ranked = influences[0]?.ranked ?? 0;
    return {
      basis: sitting.basis,
      plan: { seed: standardPlan.seed, draws: standardPlan.draws, influenceRuns: ranked === 0 ? 0 : influenceRuns(standardPlan, ranked) },
      intervals: intervals.map(({ top_share, bottom_share, ...row }) => ({ ...row, topShare: top_share, bottomShare: bottom_share })),
      stability: stability.map(({ needs_second, ...row }) => ({ ...row, needsSecond: needs_second })),
      influences: choices.flatMap((choice) => influences.filter((each) => each.choice === choice).map(({ first, total }) => ({ choice, first, total }))),
      methods: rankingMethods.flatMap(({ code, zh, en }) => methods.filter(({ method }) => method === code).map(({ method, ranks }) => ({ method, zh, en, ranks }))),
    };
  }
}
