import { Injectable } from '@nestjs/common';
import { type Filters, flags, fundFlow, fundPace, fundUnits, type Jurisdiction, outcomePipeline, outcomeSummary, outcomeTimes, ranking, robustness, sectorMatrix, type SectorReplies, type SectorReportParts, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { ProblemError } from '../server/problem-error.js';
import { Questions } from './questions.js';

const ofOneEdition = (replies: SectorReplies): boolean => new Set(Object.values(replies).map(({ basis }) => `${basis.edition} ${basis.year}`)).size === 1;

const MOST_TRIES = 2;

/** Everything the page of a sector asks, asked anew when an edition is published in between. */
@Injectable()
export class SectorQuestions {
  constructor(private readonly questions: Questions, private readonly desk: Desk) {}

  get jurisdiction(): Jurisdiction {
    return this.desk.jurisdiction;
  }

  /** @throws ProblemError `changed_meanwhile` when editions follow each other faster than they can be read */
  async answers(filters: Filters, asker: Viewer): Promise<Pick<SectorReportParts, 'replies' | 'scheme'>> {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      const replies = await this.asked(filters, asker);
      const sitting = await this.desk.sit(asker, replies.ranking.basis.year);
      if (ofOneEdition(replies) && sitting.basis.edition === replies.ranking.basis.edition) return { replies, scheme: sitting.policy().scheme };
    }
    throw new ProblemError('changed_meanwhile', '生成报告时数据版本发生了更新，请重新导出。');
  }

  private async asked(filters: Filters, asker: Viewer): Promise<SectorReplies> {
    const { questions } = this;
    const [rows, intervals, matrix, flow, pace, units, outcomes, pipeline, times, proposals] = await Promise.all([
      questions.ask(ranking, filters, asker),
      questions.ask(robustness, filters, asker),
      questions.ask(sectorMatrix, filters, asker),
      questions.ask(fundFlow, filters, asker),
      questions.ask(fundPace, filters, asker),
      questions.ask(fundUnits, filters, asker),
      questions.ask(outcomeSummary, filters, asker),
      questions.ask(outcomePipeline, filters, asker),
      questions.ask(outcomeTimes, filters, asker),
      questions.ask(flags, filters, asker),
    ]);
    return { ranking: rows, robustness: intervals, matrix, flow, pace, units, outcomes, pipeline, times, flags: proposals };
  }
}
