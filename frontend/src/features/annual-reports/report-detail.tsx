import { oneAnnualReport } from '@monitor/domain';
import type { AnnualReportsAddress } from '../../address/annual-reports-address';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import styles from './annual-reports.module.css';
import { CellTable } from './cell-table';
import { EventList } from './event-list';
import { FindingList } from './finding-list';
import { ReportDrop } from './report-drop';
import { type ReportDetail, stateLooks, stateOf } from './report-looks';
import { ReportSteps } from './report-steps';

const Standing = ({ report }: { report: ReportDetail }) => {
  const { annualReports: { states, detail: words } } = useMessages();
  const state = stateOf(report);
  const { timing, daysLate, filedOn, dueOn, awaitsLoad } = report;
  return (
    <div className={styles.standing}>
      <StatusMark status={stateLooks[state]} word={states[state]} />
      <span>{words.due(dueOn)}</span>
      {filedOn !== null && <span>{words.filedOn(filedOn)}</span>}
      {timing === 'late' && <span className={styles.doubtful}>{words.lateBy(daysLate)}</span>}
      {timing === 'missing' && <span className={styles.wrong}>{words.missingBy(daysLate)}</span>}
      {awaitsLoad && <span>{words.awaitsLoad}</span>}
    </div>
  );
};

const HandChoice = ({ report, choose }: { report: ReportDetail; choose: (hand: number) => void }) => {
  const { annualReports: { detail: words } } = useMessages();
  if (report.submissions.length === 0) return null;
  return (
    <select className={styles.select} aria-label={words.hand} value={report.shown ?? ''} onChange={({ target }) => choose(Number(target.value))}>
      {report.submissions.map(({ id, version, at, by }) => <option key={id} value={id}>{words.handOf({ version, at: momentText(at, jurisdiction().timeZone), by })}</option>)}
    </select>
  );
};

interface DetailProps {
  readonly consortium: string;
  readonly year: number;
  readonly hand: number | undefined;
  readonly maySubmit: boolean;
  readonly go: (next: AnnualReportsAddress) => void;
}

/** One report: where it stands, what was found, its cells side by side and what was done. */
export const ReportDetailView = ({ consortium, year, hand, maySubmit, go }: DetailProps) => {
  const { annualReports: words } = useMessages();
  const asked = useEndpoint(oneAnnualReport, { consortium, year, ...(hand === undefined ? {} : { submission: hand }) });
  const report = asked.data;
  const at = { reported: year, report: consortium };
  return (
    <div className={styles.page}>
      <Panel title={report === undefined ? consortium : `${report.name} ${words.yearOf(year)}`} unit={consortium} asked={asked} height={160} actions={<button type="button" className={styles.plain} onClick={() => go({ reported: year })}>{words.back}</button>}>
        {(told) => (
          <>
            <Standing report={told} />
            <div className={styles.toolbar}><HandChoice report={told} choose={(next) => go({ ...at, ...(next === told.submissions[0]?.id ? {} : { hand: next }) })} /><ReportSteps key={told.shown ?? 0} report={told} /></div>
            {maySubmit && <ReportDrop meant={{ consortium, year }} open={null} arrived={() => go(at)} />}
            {told.shown === null && <p className={styles.told}>{words.detail.nothingHandedIn}</p>}
          </>
        )}
      </Panel>
      {report !== undefined && report.shown !== null && (
        <Panel title={words.detail.findings} unit={report.findings.length === 0 ? '' : [words.errors(report.findings.filter(({ severity }) => severity === 'error').length), words.warnings(report.findings.filter(({ severity }) => severity === 'warning').length)].join(' · ')} asked={asked} height={120} empty={({ findings }) => (findings.length === 0 ? words.detail.noFindings : null)}>
          {({ findings, cells }) => <FindingList findings={findings} cells={cells} />}
        </Panel>
      )}
      <Panel title={words.detail.cells} asked={asked} height={320}>
        {({ cells, findings, submissions, shown }) => <CellTable cells={cells} findings={findings} hasPrevious={(submissions.find(({ id }) => id === shown)?.version ?? 0) > 1} />}
      </Panel>
      <Panel title={words.detail.events} asked={asked} height={80} empty={({ events, milestones }) => (events.length + milestones.length === 0 ? words.detail.noEvents : null)}>
        {({ events, milestones, submissions, cells }) => <EventList events={events} milestones={milestones} submissions={submissions} cells={cells} />}
      </Panel>
    </div>
  );
};
