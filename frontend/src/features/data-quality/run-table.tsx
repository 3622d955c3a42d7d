import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { MISSING, numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type Status, StatusMark } from '../../ui/status-mark';
import styles from './data-quality.module.css';
import { durationText, secondsBetween } from './run-time';
import type { Run } from './use-load';
import { jurisdiction } from '../../policy/jurisdiction';

const looks: Record<Run['state'], Status> = { running: 'watch', published: 'normal', unchanged: 'none', failed: 'rectify', cancelled: 'none' };

const count = (number: number): string => groupDigits(String(number));

const usePhases = (): ((run: Run) => string) => {
  const { dataQuality: { runs: words }, codes } = useMessages();
  return ({ phases }) => phases.map(({ name, seconds, count: done }) => words.phaseOf({ name: wordOf(codes.runPhase, name), seconds: numberText(seconds, 1), count: count(done) })).join('\n');
};

const Row = ({ run }: { run: Run }) => {
  const { dataQuality: { runs: words } } = useMessages();
  const phases = usePhases();
  const seconds = secondsBetween(run.startedAt, run.finishedAt);
  return (
    <>
      <tr className={run.error === null ? undefined : styles.joined}>
        <th scope="row" title={run.edition === null ? undefined : words.edition(run.edition)}><StatusMark status={looks[run.state]} word={words.states[run.state]} /></th>
        <td>{momentText(run.startedAt, jurisdiction().timeZone)}</td>
        <td className={styles.number} title={phases(run)}>{seconds === null ? words.underWay : durationText(seconds, words)}</td>
        <td>{words.triggers[run.trigger]}</td>
        <td>{run.requestedBy === run.trigger ? words.system : run.requestedBy}</td>
        <td className={styles.number}>{run.filesSeen === 0 ? MISSING : `${count(run.filesRead)}/${count(run.filesSeen)}`}</td>
        <td className={styles.number}>{count(run.rowsAccepted)}</td>
        <td className={styles.number}>{count(run.rowsRejected)}</td>
        <td className={styles.path} title={run.source}>{run.source === '' ? words.evaluation : run.source}</td>
      </tr>
      {run.error !== null && <tr><td colSpan={9} className={styles.error}>{words.error}：{run.error}</td></tr>}
    </>
  );
};

export const RunTable = ({ runs }: { runs: readonly Run[] }) => {
  const { dataQuality: { runs: words } } = useMessages();
  return (
    <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.state}</th><th scope="col">{words.started}</th><th scope="col" className={styles.number}>{words.duration}</th><th scope="col">{words.trigger}</th><th scope="col">{words.by}</th>
            <th scope="col" className={styles.number}>{words.files}</th><th scope="col" className={styles.number}>{words.accepted}</th><th scope="col" className={styles.number}>{words.rejected}</th><th scope="col">{words.kind}</th>
          </tr>
        </thead>
        <tbody>{runs.map((run) => <Row key={run.id} run={run} />)}</tbody>
      </table>
    </div>
  );
};
