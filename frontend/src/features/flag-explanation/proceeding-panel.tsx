import { oneProceeding, type ReplyOf } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { ProceedingForm } from './proceeding-form';
import styles from './proceeding-panel.module.css';

export type Outlook = ReplyOf<typeof oneProceeding>;
type Kept = Outlook['records'][number];

const Legal = ({ legal: { status, since, deadline, ban } }: { legal: Outlook['legal'] }) => {
  const { proceeding: words } = useMessages();
  if (since === null) return null;
  return (
    <p className={styles.note}>
      {words.legalNow(words.legal[status], since)}
      {deadline !== null && <span> {words.until(deadline)}</span>}
      {ban !== null && <span> {words.ban(ban.from, ban.lastDay)}</span>}
    </p>
  );
};

const Timeline = ({ record }: { record: Kept }) => {
  const { proceeding: words } = useMessages();
  return (
    <>
      <p className={styles.stage}>{words.stages[record.stage]}</p>
      <ol className={styles.events}>
        {record.events.map(({ seq, act, on, by, reason, edition }) => (
          <li key={seq}>
            <span>{words.did(on, words.acts[act], by)}</span>
            {reason !== '' && <span className={styles.reason}>{reason}</span>}
            <span className={styles.quiet}>{words.restsOn(edition)}</span>
          </li>
        ))}
      </ol>
      {record.answerUntil !== null && record.approvedOn === null && <p className={styles.note}>{words.answerUntil(record.answerUntil)}</p>}
    </>
  );
};

const Warnings = ({ outlook, record }: { outlook: Outlook; record: Kept | undefined }) => {
  const { proceeding: words } = useMessages();
  const told = [
    ...(outlook.stands ? [] : [words.gone]), ...(outlook.evaluable ? [] : [words.notEvaluable]), ...(outlook.needsSecond ? [words.second] : []),
    ...(record !== undefined && record.basisChanged && outlook.stands ? [words.basisChanged] : []),
  ];
  return told.map((text) => <p key={text} className={styles.warning}>{text}</p>);
};

const Shown = ({ outlook }: { outlook: Outlook }) => {
  const { proceeding: words } = useMessages();
  const last = outlook.records.at(-1);
  return (
    <div className={styles.proceeding}>
      <Legal legal={outlook.legal} />
      {last === undefined ? <p className={styles.note}>{words.none}</p> : <Timeline record={last} />}
      {outlook.records.length > 1 && <p className={styles.quiet}>{words.earlier(outlook.records.length - 1)}</p>}
      <Warnings outlook={outlook} record={last} />
      <ProceedingForm outlook={outlook} />
    </div>
  );
};

/** What was done on this flag, by whom and why, and what the asker may do next. */
export const ProceedingPanel = ({ flagKey }: { flagKey: string }) => {
  const { proceeding: words } = useMessages();
  const asked = useEndpoint(oneProceeding, { key: flagKey });
  return <Panel title={words.title} unit={words.unit} asked={asked} height={160}>{(outlook) => <Shown outlook={outlook} />}</Panel>;
};
