import { currentSession, type freshness, type ReplyOf, runs } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Panel } from '../../ui/panel';
import styles from './data-quality.module.css';
import { RunTable } from './run-table';
import { type Load, type Run, useLoad } from './use-load';

const none: readonly Run[] = [];

const count = (number: number): string => groupDigits(String(number));

/** How far the load is, or how it ended. */
const Progress = ({ load }: { load: Load }) => {
  const { dataQuality: { runs: words }, codes, frame } = useMessages();
  const { followed, refusal, wasBusy } = load;
  const phase = followed?.phases.at(-1);
  return (
    <div role="status" className={styles.progress}>
      {wasBusy && <p>{words.busy}</p>}
      {refusal !== null && <p className={styles.refused}>{words.refused}{refusal.message === '' ? frame.errors.unavailable : refusal.message}</p>}
      {followed?.state === 'running' && (
        <>
          <p>{followed.filesSeen === 0 ? words.underWayNow : words.progress({ read: count(followed.filesRead), seen: count(followed.filesSeen), rows: count(followed.rowsAccepted) })}{phase !== undefined && words.phase(wordOf(codes.runPhase, phase.name))}</p>
          <progress max={Math.max(1, followed.filesSeen)} {...(followed.filesSeen === 0 ? {} : { value: followed.filesRead })} aria-label={words.title} />
        </>
      )}
      {followed !== undefined && followed.state !== 'running' && <p>{words.finished[followed.state]}</p>}
    </div>
  );
};

interface ActionsProps {
  readonly load: Load;
  readonly year: number | null;
}

const Actions = ({ load, year }: ActionsProps) => {
  const { dataQuality: { runs: words } } = useMessages();
  const still = load.isBusy || load.isStarting;
  return (
    <>
      {year !== null && <button type="button" className={styles.plain} disabled={still} onClick={() => load.start({ kind: 'evaluate', year })}>{words.evaluate(year)}</button>}
      <button type="button" className={styles.strong} disabled={still} onClick={() => load.start({ kind: 'load' })}>{load.isStarting ? words.starting : words.load}</button>
    </>
  );
};

/** Loads with their ends, and the button that starts one. A district office watches only. */
export const RunsPanel = ({ fresh }: { fresh: ReplyOf<typeof freshness> | undefined }) => {
  const { dataQuality: { runs: words } } = useMessages();
  const asked = useEndpoint(runs, { limit: 20 });
  const load = useLoad(asked.data?.runs ?? none);
  const session = useEndpoint(currentSession, {}).data;
  const mayLoad = session !== undefined && session.role !== 'district' && session.districts === 'all';
  return (
    <Panel title={words.title} asked={asked} actions={mayLoad ? <Actions load={load} year={fresh?.year ?? null} /> : null}>
      {(reply) => (
        <>
          <Progress load={load} />
          {reply.runs.length === 0 ? <p className={styles.none}>{words.empty}</p> : <RunTable runs={reply.runs} />}
        </>
      )}
    </Panel>
  );
};
