import { annualReports, type CalendarDate, errorsIn, type ReplyOf, type ReportCase, reportCaseAfter, type ReportMilestone, reportMilestones, type TimedReport, timeReport, warningsIn } from '@monitor/domain';
import { annualReportFileName, REPORT_SOURCE, type ReportEventRow, type ReportSubmission } from '@monitor/store';
import { loadedKey, type ReportYear } from './report-year.js';

type Row = ReplyOf<typeof annualReports>['rows'][number];
type Unit = ReportYear['units'][number];

/** Where the report of one consortium stands. */
export interface ReportStanding extends TimedReport {
  readonly state: ReportCase;
  /** Oldest first. */
  readonly submissions: readonly ReportSubmission[];
  readonly events: readonly ReportEventRow[];
  readonly awaitsLoad: boolean;
  readonly milestones: readonly ReportMilestone[];
}

export const caseOf = (events: readonly ReportEventRow[]): ReportCase => reportCaseAfter(events.map(({ act, submissionId, account }) => ({ act, submission: submissionId, by: account })));

/** The day a report came: as the edition has it; else when the first hand-in came, once one waits or counts. */
const arrivedOn = ({ filed_on: filed }: Unit, { stage }: ReportCase, [first]: readonly ReportSubmission[]): CalendarDate | null => {
  if (filed !== null) return filed;
  return first !== undefined && (stage === 'received' || stage === 'approved') ? first.day : null;
};

export const standingOf = (of: ReportYear, unit: Unit): ReportStanding => {
  const events = of.events.filter(({ consortium }) => consortium === unit.consortium);
  const submissions = of.submissions.filter(({ consortium }) => consortium === unit.consortium);
  const state = caseOf(events);
  const counting = submissions.find(({ id }) => id === state.inForce);
  const path = `${REPORT_SOURCE}/${annualReportFileName(unit.consortium, of.year)}`;
  const awaitsLoad = counting !== undefined && !of.loaded.has(loadedKey(path, counting.sha256));
  const arrived = arrivedOn(unit, state, submissions);
  const approved = events.filter(({ act }) => act === 'approve').map(({ day }) => day);
  const milestones = reportMilestones({ due: of.days.reportDue, arrived, today: of.today, approved });
  return { ...timeReport(of.days.reportDue, arrived, of.today), state, submissions, events, awaitsLoad, milestones };
};

export const toldSubmission = ({ id, version, fileName, sha256, size, account, at, day, findings }: ReportSubmission): NonNullable<Row['latest']> => ({
  id, version, fileName, sha256, size, by: account, at, on: day, errors: errorsIn(findings), warnings: warningsIn(findings),
});

export const rowOf = (of: ReportYear, unit: Unit): Row => {
  const { state, timing, daysLate, submissions, awaitsLoad } = standingOf(of, unit);
  const latest = submissions.at(-1);
  const { consortium, name, district, lead, filed_on: filedOn } = unit;
  return {
    consortium, name, district, lead, stage: state.stage, timing, daysLate, filedOn, awaitsLoad,
    submissions: submissions.length, corrections: state.corrections, latest: latest === undefined ? null : toldSubmission(latest),
  };
};
