import { CronTime } from 'cron';
import { PipelineError } from '../pipeline/pipeline-error.js';

/** When loads are due: a cron expression read in the city's own time. */
export interface Timetable {
  readonly expression: string;
  readonly timeZone: string;
}

/** Checks a timetable at the door. @throws PipelineError */
export const assertTimetable = ({ expression, timeZone }: Timetable): void => {
  try {
    new CronTime(expression, timeZone);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PipelineError('source-unusable', `LOAD_SCHEDULE“${expression}”不是可用的定时表达式（${why}）。例如每天 2:30：30 2 * * *。`);
  }
};

/**
 * True when a due time has passed since `last`, however many: a service that was down catches up once.
 * Both are ISO-8601 UTC instants.
 */
export const isDue = ({ expression, timeZone }: Timetable, last: string, now: string): boolean => {
  const next = new CronTime(expression, timeZone).getNextDateFrom(new Date(last), timeZone);
  return next.toMillis() <= Date.parse(now);
};
