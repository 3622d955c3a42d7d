import { type ReplyOf, runs } from '@monitor/domain';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { MISSING, numberText } from '../../format/number-text';
import { useLanguage, useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import { durationText, secondsBetween } from '../../ui/run-text';
import { StatusMark } from '../../ui/status-mark';
import type { Run } from '../../ui/use-run';
import { runLooks } from './run-looks';
import styles from './sources.module.css';

const AT_ONCE = 20;
const COLUMNS = 9;

const count = (number: number): string => groupDigits(String(number));

const usePhases = (): ((run: Run) => string) => {
  const { sources: { history: words }, codes } = useMessages();
  return ({ phases }) => phases.map(({ name, seconds, count: done }) => words.phaseOf({ name: wordOf(codes.runPhase, name), seconds: numberText(seconds, 1), count: count(done) })).join('\n');
};

const Cause = ({ run }: { run: Run }) => {
  const { sources: { history: words } } = useMessages();
  const trigger = words.triggers[run.trigger];
  return run.requestedBy === run.trigger ? trigger : words.by({ trigger, who: run.requestedBy });
};

const Line = ({ run }: { run: Run }) => {
  const { messages: { sources: { history: words, time } } } = useLanguage();
  const phases = usePhases();
  const seconds = secondsBetween(run.startedAt, run.finishedAt);
  const why = run.state === 'cancelled' && run.cancelBy !== null ? words.cancelledBy(run.cancelBy) : run.error === null ? null : `${words.error}：${run.error}`;
  return (
    <>
      <tr className={why === null ? undefined : styles.joined}>
        <th scope="row" title={run.edition === null ? undefined : words.edition(run.edition)}><StatusMark status={runLooks[run.state]} word={words.states[run.state]} /></th>
        <td>{words.kinds[run.kind]}</td>
        <td>{run.source}</td>
        <td>{momentText(run.startedAt, jurisdiction().timeZone)}</td>
        <td className={styles.end} title={phases(run)}>{seconds === null ? words.underWay : durationText(seconds, time)}</td>
        <td><Cause run={run} /></td>
        <td className={styles.end}>{run.filesSeen === 0 ? MISSING : `${count(run.filesRead)}/${count(run.filesSeen)}`}</td>
        <td className={styles.end}>{count(run.rowsAccepted)}</td>
        <td className={styles.end}>{count(run.rowsRejected)}</td>
      </tr>
      {why !== null && <tr><td colSpan={COLUMNS} className={`${styles.error} ${run.state === 'failed' ? styles.wrong : ''}`}>{why}</td></tr>}
    </>
  );
};

type Reply = ReplyOf<typeof runs>;

const Table = ({ reply }: { reply: Reply }) => {
  const { sources: { history: { heads, caption } } } = useMessages();
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.state}</th><th scope="col">{heads.kind}</th><th scope="col">{heads.source}</th><th scope="col">{heads.started}</th><th scope="col" className={styles.end}>{heads.duration}</th><th scope="col">{heads.trigger}</th>
            <th scope="col" className={styles.end}>{heads.files}</th><th scope="col" className={styles.end}>{heads.accepted}</th><th scope="col" className={styles.end}>{heads.rejected}</th>
          </tr>
        </thead>
        <tbody>{reply.runs.map((run) => <Line key={run.id} run={run} />)}</tbody>
      </table>
    </div>
  );
};

/** Runs with their ends, of one source or of all, newest first. */
export const RunHistory = ({ source }: { source?: string }) => {
  const { sources: { history: words } } = useMessages();
  const [shown, show] = useState(AT_ONCE);
  const asked = useEndpoint(runs, { limit: shown, ...(source === undefined ? {} : { source }) });
  return (
    <Panel title={source === undefined ? words.all : words.title} asked={asked} empty={(reply) => (reply.runs.length === 0 ? words.empty : null)}>
      {(reply) => (
        <>
          <Table reply={reply} />
          {reply.runs.length >= shown && <p className={styles.told}><button type="button" className={styles.back} onClick={() => show(shown + AT_ONCE)}>{words.more}</button></p>}
        </>
      )}
    </Panel>
  );
};
