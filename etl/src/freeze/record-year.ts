import { type PolicyBook, policyOf } from '@monitor/domain';
import type { Asker } from '../judge/asker.js';
import { verdictsOf, type YearVerdicts } from '../judge/judge-year.js';
import { type JudgedYear, judgedYears } from '../judge/judged-year.js';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { recordAnswers } from './record-answers.js';
import type { YearRecord } from './recorded-answer.js';

/** A year judged once more, with everything it was judged from. */
export interface RecordedYear {
  readonly record: YearRecord;
  readonly verdicts: YearVerdicts;
}

/** The days of one year of an edition. @throws PipelineError `year-unknown` */
export const dayOf = async (asker: Asker, policies: PolicyBook, year: number): Promise<JudgedYear> => {
  const days = await judgedYears(asker, policies, []);
  const day = days.find((each) => each.year === year);
  if (day !== undefined) return day;
  throw new PipelineError('year-unknown', `${year} 年没有可评价的数据。可评价的年度：${days.length === 0 ? '无' : days.map((each) => each.year).join('、')}。`);
};

/** Judges one year of an edition by its own policy and keeps every answer. @throws PipelineError `year-unknown`, RangeError, WarehouseError */
export const recordYear = async (asker: Asker, policies: PolicyBook, year: number): Promise<RecordedYear> => {
  const day = await dayOf(asker, policies, year);
  const recorder = recordAnswers(asker);
  const verdicts = await verdictsOf({ asker: recorder, policy: policyOf(policies, year), day });
  return { record: { day, answers: recorder.answers() }, verdicts };
};
