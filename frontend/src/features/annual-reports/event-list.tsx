import { useMessages } from '../../messages/language';
import { MISSING } from '../../format/number-text';
import { jurisdiction } from '../../policy/jurisdiction';
import { momentText } from '../../format/date-text';
import styles from './annual-reports.module.css';
import { useItemWords } from './finding-list';
import { cellText, type ReportDetail } from './report-looks';

type Event = ReportDetail['events'][number];

const Changes = ({ changes, cells }: { changes: Event['changes']; cells: ReportDetail['cells'] }) => {
  const { annualReports: { detail: words } } = useMessages();
  const item = useItemWords(cells);
  const told = (text: string | null) => (text === null ? MISSING : cellText(text));
  return <ul>{changes.map((change) => <li key={change.item}>{words.changeOf({ item: item(change.item), from: told(change.from), to: told(change.to) })}</li>)}</ul>;
};

/** What was done, when and by whom; a correction with what it changed. */
export const EventList = ({ events, milestones, submissions, cells }: Pick<ReportDetail, 'events' | 'milestones' | 'submissions' | 'cells'>) => {
  const { annualReports: words } = useMessages();
  const versions = new Map(submissions.map(({ id, version }) => [id, version]));
  return (
    <ol className={styles.events} aria-label={words.detail.eventsCaption}>
      {milestones.map(({ kind, on, days }) => <li key={`${kind} ${on}`}><b>{words.detail.milestones[kind]}</b> <span className={styles.faint}>{on}{days > 0 && ` · ${words.days(days)}`}</span></li>)}
      {events.map((event) => (
        <li key={`${event.at} ${event.act} ${event.submission}`}>
          <b>{words.acts[event.act]}</b> {event.correction && <span className={styles.changed}>{words.detail.correction}</span>}
          <span className={styles.faint}>{words.versionOf(versions.get(event.submission) ?? 0)} · {momentText(event.at, jurisdiction().timeZone)} · {event.by}</span>
          {event.act !== 'submit' && <p>{event.reason === '' ? words.detail.noReason : event.reason}</p>}
          {event.changes.length > 0 && <Changes changes={event.changes} cells={cells} />}
        </li>
      ))}
    </ol>
  );
};
