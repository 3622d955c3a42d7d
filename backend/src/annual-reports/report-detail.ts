import { errorsIn, type oneAnnualReport, type ReplyOf, type ReportAct, reportItems, reportRefusal, type Viewer, warningsIn } from '@monitor/domain';
import type { ReportEventRow, ReportSubmission } from '@monitor/store';
import type { KnownOfYear } from './known-of-year.js';
import { type ReportStanding, standingOf, toldSubmission } from './report-standing.js';
import { type ReportYear, reportingUnit } from './report-year.js';

type Reply = ReplyOf<typeof oneAnnualReport>;

/** Whose report is shown to whom, and which hand-in of it; the latest when none was named. */
export interface DetailAsked {
  readonly consortium: string;
  readonly submission: number | undefined;
  readonly viewer: Viewer;
}

const told = (submission: ReportSubmission | undefined, item: string): string | null => {
  const cell = submission?.cells.find((each) => each.item === item);
  return cell === undefined || cell.text === '' ? null : (cell.value ?? cell.text);
};

const cellsOf = ({ scheme }: ReportYear, { system, filed, lastYear }: KnownOfYear, [shown, before]: readonly (ReportSubmission | undefined)[]): Reply['cells'] =>
  reportItems(scheme).map((words) => {
    const cell = shown?.cells.find(({ item }) => item === words.item);
    return {
      ...words, sheet: cell?.sheet ?? '', cell: cell?.cell ?? '', text: cell?.text ?? '', value: cell?.value ?? null,
      previous: told(before, words.item), filed: filed.get(words.item) ?? null, lastYear: lastYear.get(words.item) ?? null,
      system: words.part === 'confirmed' ? (system.get(words.indicator)?.value ?? null) : null,
    };
  });

const decisions = ['approve', 'return', 'withdraw'] as const satisfies readonly ReportAct[];

export const actorOf = ({ account, role, districts }: Viewer) => ({ account, role, ofBureau: districts === 'all' && role !== 'district' });

const stepsOf = ({ state }: ReportStanding, shown: ReportSubmission | undefined, viewer: Viewer): Reply['steps'] => {
  const findings = shown?.findings ?? [];
  const context = { actor: actorOf(viewer), submission: shown?.id ?? null, errors: errorsIn(findings), warnings: warningsIn(findings), reason: '—' };
  return decisions.map((act) => {
    const refusal = reportRefusal(state, act, context);
    return { act, may: refusal === null, why: refusal?.message ?? null, code: refusal?.code ?? null, reasoned: act !== 'approve' || context.warnings > 0 };
  });
};

const eventsOf = (events: readonly ReportEventRow[]): Reply['events'] => {
  let approvals = 0;
  return events.map(({ act, submissionId, account, role, at, day, reason, changes }) => {
    if (act === 'approve') approvals += 1;
    return { act, submission: submissionId, by: account, role, at, on: day, reason, correction: act === 'approve' && approvals > 1, changes: changes.map((change) => ({ ...change })) };
  });
};

/** One report with its hand-ins, findings, cells side by side and what may be done. @throws ProblemError `not_found` */
export const reportDetail = (of: ReportYear, known: KnownOfYear, { consortium, submission, viewer }: DetailAsked): Reply => {
  const unit = reportingUnit(of, consortium);
  const standing = standingOf(of, unit);
  const { submissions, state, timing, daysLate, awaitsLoad } = standing;
  const shown = submission === undefined ? submissions.at(-1) : submissions.find(({ id }) => id === submission);
  const before = shown === undefined ? undefined : submissions.find(({ version }) => version === shown.version - 1);
  return {
    consortium, name: unit.name, district: unit.district, lead: unit.lead, year: of.year, today: of.today, dueOn: of.days.reportDue,
    stage: state.stage, timing, daysLate, filedOn: unit.filed_on, awaitsLoad, inForce: state.inForce,
    submissions: submissions.map(toldSubmission).reverse(), shown: shown?.id ?? null,
    findings: [...(shown?.findings ?? [])], cells: cellsOf(of, known, [shown, before]), events: eventsOf(standing.events), milestones: standing.milestones.map((each) => ({ ...each })), steps: stepsOf(standing, shown, viewer),
  };
};
