import { type CalendarDate, evaluationDays, type EvaluationDays, type Scheme } from '@monitor/domain';
import { cityDay, type ReportEventRow, type ReportSubmission, type Store, systemClock } from '@monitor/store';
import type { Sitting } from '../desk/desk.js';
import { ProblemError } from '../server/problem-error.js';
import { reportingConsortia } from './reports.query.js';

type Reporting = ReturnType<typeof reportingConsortia.read>;

/** A year of reports before one asker: who owes one, what was handed in and decided. */
export interface ReportYear {
  readonly year: number;
  readonly scheme: Scheme;
  readonly days: EvaluationDays;
  readonly today: CalendarDate;
  readonly units: readonly Reporting[];
  readonly submissions: readonly ReportSubmission[];
  readonly events: readonly ReportEventRow[];
  /** `path sha256` of every file of the published edition. */
  readonly loaded: ReadonlySet<string>;
}

export const loadedKey = (path: string, sha256: string): string => `${path} ${sha256}`;

const schemeFor = ({ policies }: Sitting, year: number): Scheme => {
  const found = policies.schemes.findLast(({ years }) => years.from <= year && year <= years.to);
  if (found === undefined) throw new ProblemError('not_found', `没有适用于 ${year} 年度的评价方案，无法编制该年度的报告。请先在“规则与方案”页发布。`);
  return found;
};

/** Years that have reports or may have: those judged, and the last one that has ended when a scheme covers it. */
export const reportYears = ({ basis, policies, jurisdiction }: Sitting): readonly number[] => {
  const last = Number(cityDay(systemClock(), jurisdiction.timeZone).slice(0, 4)) - 1;
  const covered = policies.schemes.some(({ years }) => years.from <= last && last <= years.to);
  return [...new Set([...basis.years, ...(covered ? [last] : [])])].sort((one, other) => other - one);
};

/** @throws ProblemError `not_found` for a year no scheme covers */
export const reportYear = async (sitting: Sitting, { ledger }: Store, asked: { readonly year: number; readonly consortium?: string | undefined }): Promise<ReportYear> => {
  const { year, consortium } = asked;
  const scheme = schemeFor(sitting, year);
  const scope = { year, first_day: `${year}-01-01`, last_day: `${year}-12-31`, any_consortium: consortium === undefined, consortium: consortium ?? '' };
  const [units, submissions, events, published] = await Promise.all([sitting.ask(reportingConsortia, scope), ledger.reportSubmissions(year), ledger.reportEvents(year), ledger.published()]);
  const today = cityDay(systemClock(), sitting.jurisdiction.timeZone);
  const seen = new Set(units.map((unit) => unit.consortium));
  return {
    year, scheme, days: evaluationDays(scheme, year), today, units,
    submissions: submissions.filter((each) => seen.has(each.consortium)),
    events: events.filter((each) => seen.has(each.consortium)),
    loaded: new Set((published?.manifest ?? []).map(({ path, sha256 }) => loadedKey(path, sha256))),
  };
};

/** The one consortium of a year that was asked for. @throws ProblemError `not_found` */
export const reportingUnit = ({ units, year }: ReportYear, consortium: string): Reporting => {
  const found = units.find((unit) => unit.consortium === consortium);
  if (found === undefined) throw new ProblemError('not_found', `${year} 年度没有应报送的联合体“${consortium}”，或不在您的查看范围内。请从列表中选择。`);
  return found;
};
