import type { ReplyOf, sources } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { jurisdiction } from '../../policy/jurisdiction';
import { RunProgress } from '../../ui/run-progress';
import { StatusMark } from '../../ui/status-mark';
import { useRun } from '../../ui/use-run';
import { runLooks } from './run-looks';
import styles from './sources.module.css';
import { useMayRun } from './use-may-run';
import { useSourceActs } from './use-source-acts';

export type Source = ReplyOf<typeof sources>['sources'][number];

const count = (number: number): string => groupDigits(String(number));

const What = ({ source }: { source: Source }) => {
  const { language, messages: { sources: words } } = useLanguage();
  const { name, title, kind, where, owner } = source;
  return (
    <div className={styles.cell}>
      <span className={styles.title}><Link to="/sources" search={(before) => ({ ...keepFilters(before), source: name })}>{title[language]}</Link></span>
      <span className={styles.faint}>{words.kinds[kind]} · {name}{owner === '' ? '' : ` · ${words.owner(owner)}`}</span>
      {where !== '' && <span className={styles.faint}>{where}</span>}
    </div>
  );
};

const When = ({ schedule }: Source) => {
  const { language, messages: { sources: words } } = useLanguage();
  if (schedule === null) return <div className={styles.cell}><span className={styles.faint}>{words.byHand}</span></div>;
  return (
    <div className={styles.cell}>
      <span title={schedule.cron}>{schedule[language]}</span>
      {schedule.nextAt !== null && <span className={styles.faint}>{words.nextAt(momentText(schedule.nextAt, jurisdiction().timeZone))}</span>}
    </div>
  );
};

const Last = ({ lastRun, lastSuccessAt }: Source) => {
  const { messages: { sources: words } } = useLanguage();
  const { timeZone } = jurisdiction();
  if (lastRun === null) return <div className={styles.cell}><span className={styles.faint}>{words.never}</span></div>;
  return (
    <div className={styles.cell}>
      <span><StatusMark status={runLooks[lastRun.state]} word={words.history.states[lastRun.state]} /> {momentText(lastRun.finishedAt ?? lastRun.startedAt, timeZone)}</span>
      {lastSuccessAt !== null && lastRun.state === 'failed' && <span className={styles.faint}>{words.lastSuccess(momentText(lastSuccessAt, timeZone))}</span>}
    </div>
  );
};

const Data = ({ files, rowsAccepted, rowsRejected }: Source) => {
  const { messages: { sources: words } } = useLanguage();
  return (
    <div className={`${styles.cell} ${styles.number}`}>
      <span>{words.rows(count(rowsAccepted))}</span>
      <span className={styles.faint}>{words.files(count(files))}{rowsRejected > 0 ? ` · ${words.rejected(count(rowsRejected))}` : ''}</span>
    </div>
  );
};

const Acts = ({ source, isBusy }: { source: Source; isBusy: boolean }) => {
  const { language, messages } = useLanguage();
  const { sources: words } = messages;
  const { act, isAsking, wasBusy, refusal } = useSourceActs();
  const { name, title, faults, kind } = source;
  const mayRun = useMayRun();
  const bars = isBusy || isAsking || faults.length > 0;
  return (
    <>
      <div className={styles.acts}>
        {mayRun && <button type="button" className={styles.strong} disabled={bars} aria-label={words.runOf(title[language])} onClick={() => act(kind === 'exchange' ? { kind: 'load' } : { kind: 'load', source: name })}>{isAsking ? words.asking : words.run}</button>}
        {mayRun && source.files > 0 && <button type="button" className={styles.plain} disabled={bars} title={words.replayWhy} aria-label={words.replayOf(title[language])} onClick={() => act({ replay: name })}>{words.replay}</button>}
      </div>
      {wasBusy && <p className={`${styles.told} ${styles.whole}`} role="status">{words.busy}</p>}
      {refusal !== null && <p className={`${styles.wrong} ${styles.whole}`} role="alert">{words.refused}{refusalText(refusal, language, messages)}</p>}
    </>
  );
};

/** Faults of the profile, and older versions that wait. */
const Notes = ({ source }: { source: Source }) => {
  const { messages: { sources: words } } = useLanguage();
  const { faults, waiting, name } = source;
  return (
    <>
      {faults.length > 0 && <div className={`${styles.wrong} ${styles.whole} ${styles.faults}`}><p>{words.faults}</p><ul>{faults.map((fault) => <li key={`${fault.file}:${String(fault.line)}:${fault.message}`}>{words.faultAt(fault)}</li>)}</ul></div>}
      {waiting > 0 && <p className={styles.whole}><StatusMark status="watch" word={words.waiting(waiting)} /> <Link className={styles.back} to="/sources" search={(before) => ({ ...keepFilters(before), source: name, part: 'versions' as const })}>{words.parts.versions}</Link></p>}
    </>
  );
};

/** A source: what, where, when, how it went, what it holds, and what can be done. */
export const SourceRow = ({ source }: { source: Source }) => {
  const { run } = useRun(source.running?.id);
  const running = run?.state === 'running' ? run : source.running?.state === 'running' && run === undefined ? source.running : null;
  const mayRun = useMayRun();
  return (
    <li className={styles.source}>
      <What source={source} /><When {...source} /><Last {...source} /><Data {...source} />
      <Acts source={source} isBusy={running !== null} />
      {running !== null && <div className={styles.whole}><RunProgress run={running} mayStop={mayRun} /></div>}
      <Notes source={source} />
    </li>
  );
};
