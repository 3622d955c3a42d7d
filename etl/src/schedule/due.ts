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

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LONGEST = 9 * 366 * 24 * 60 * MINUTE;

const following = ({ expression, timeZone }: Timetable): ((after: number) => number) => {
  const cron = new CronTime(expression, timeZone);
  return (after) => cron.getNextDateFrom(new Date(after), timeZone).toMillis();
};

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The latest due time that is not after `now`; null when there was none for years. Both are ISO-8601 UTC instants. */
export const lastDue = (timetable: Timetable, now: string): string | null => {
  const next = following(timetable);
  const end = Date.parse(now);
  let span = MINUTE;
  while (next(end - span) > end) {
    if (span > LONGEST) return null;
    span *= 4;
  }
  let [before, after] = [end - span, end];
  while (after - before > SECOND) {
    const middle = Math.floor((before + after) / 2);
    if (next(middle) <= end) before = middle;
    else after = middle;
  }
  return instant(next(before));
};

/** The first due time after `now`. */
export const nextDue = (timetable: Timetable, now: string): string => instant(following(timetable)(Date.parse(now)));
