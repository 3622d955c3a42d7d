import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { FigureStrip } from '../../ui/figure-strip';
import { RunProgress } from '../../ui/run-progress';
import { type Status, StatusMark } from '../../ui/status-mark';
import { type Run, useRun } from '../../ui/use-run';
import { ArrivedRecords } from './arrived-records';
import styles from './save.module.css';
import wizard from './wizard.module.css';

const looks: Record<Run['state'], Status> = { running: 'watch', published: 'normal', unchanged: 'none', failed: 'rectify', cancelled: 'none' };

const count = (number: number): string => groupDigits(String(number));

const Ended = ({ run }: { run: Run }) => {
  const { messages: { importing: { save: words }, sources } } = useLanguage();
  const isThere = run.state === 'published' || run.state === 'unchanged';
  return (
    <>
      <p className={wizard.told}><StatusMark status={looks[run.state]} word={sources.history.states[run.state]} /> {sources.ended[run.state]}</p>
      {run.error !== null && <p className={wizard.wrong} role="alert">{run.error}</p>}
      {run.state === 'published' && <FigureStrip label={words.result} figures={[{ name: words.accepted, value: count(run.rowsAccepted), unit: words.rowsUnit }, { name: words.rejected, value: count(run.rowsRejected), unit: words.rowsUnit, note: run.rowsRejected === 0 ? words.nothingRefused : undefined }]} />}
      {isThere && <ArrivedRecords source={run.source} />}
      <p className={wizard.acts}>
        <Link className={wizard.plain} to="/records" search={keepFilters}>{words.toRecords}</Link>
        <Link className={wizard.plain} to="/quarantine" search={keepFilters}>{words.toQuarantine}</Link>
        <Link className={wizard.plain} to="/sources" search={(before) => ({ ...keepFilters(before), source: run.source })}>{words.openSource}</Link>
      </p>
    </>
  );
};

/** The load that was started from here: how far it is, and what it brought. */
export const RunResult = ({ id }: { id: string }) => {
  const { messages: { importing: { save: words } } } = useLanguage();
  const { run } = useRun(id);
  if (run === undefined) return null;
  return (
    <section className={styles.run} aria-label={words.result} aria-live="polite">
      {run.state === 'running' ? <RunProgress run={run} mayStop /> : <Ended run={run} />}
    </section>
  );
};
