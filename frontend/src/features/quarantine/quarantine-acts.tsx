import { quarantine, type ReplyOf, replaySource, unwaiveQuarantine, waiveQuarantine } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepFilters } from '../../address/address';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { ReasonDialog } from '../../ui/reason-dialog';
import { RunProgress } from '../../ui/run-progress';
import { useRun } from '../../ui/use-run';
import styles from './quarantine.module.css';
import { useSourceTitle } from './quarantine-toolbar';
import type { Choosing } from './quarantine-table';
import { useQuarantineWords } from './words';

type Reply = ReplyOf<typeof quarantine>;

const count = (number: number): string => groupDigits(String(number));

const useDecide = (what: 'waive' | 'undo', done: () => void) => {
  const queryClient = useQueryClient();
  return useMutation<unknown, Error, { keys: string[]; reason: string }>({
    mutationFn: (order) => (what === 'waive' ? fetchEndpoint(waiveQuarantine, order) : fetchEndpoint(unwaiveQuarantine, order)),
    onSuccess: async () => {
      done();
      await queryClient.invalidateQueries({ queryKey: [quarantine.path] });
    },
  });
};

const Decide = ({ what, keys, done }: { what: 'waive' | 'undo'; keys: string[]; done: () => void }) => {
  const words = useQuarantineWords();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { mutate, isPending, error } = useDecide(what, () => {
    close();
    done();
  });
  return (
    <>
      <button type="button" className={styles.plain} disabled={keys.length === 0} onClick={() => setOpen(true)}>{words[what](keys.length)}</button>
      {isOpen && (
        <ReasonDialog title={what === 'waive' ? words.waiveTitle(keys.length) : words.undoTitle(keys.length)} ask={words.reason} confirm={words.confirm} cancel={words.cancel} isBusy={isPending} error={error} act={(reason) => mutate({ keys, reason })} close={close}>
          <p>{what === 'waive' ? words.waiveWhy : words.undoWhy}</p>
        </ReasonDialog>
      )}
    </>
  );
};

/** Waives the chosen rows, or takes waivers back. */
export const WaiveActs = ({ rows, chosen, choose }: { rows: Reply['rows'] } & Choosing) => {
  const keysOf = (state: string): string[] => [...new Set(rows.filter((row) => row.state === state && chosen.has(row.key)).map(({ key }) => key))];
  const done = (): void => choose(new Set());
  const waived = keysOf('waived');
  return <><Decide what="waive" keys={keysOf('open')} done={done} />{waived.length > 0 && <Decide what="undo" keys={waived} done={done} />}</>;
};

const Outcome = ({ id, reply }: { id: string; reply: Reply }) => {
  const words = useQuarantineWords();
  const { run } = useRun(id);
  const open = count(reply.byState.reduce((sum, { value, count: rows }) => sum + (value === 'mended' ? 0 : rows), 0));
  if (run === undefined) return null;
  if (run.state === 'running') return <RunProgress run={run} mayStop />;
  const by = Number(run.id);
  const mended = reply.mended.find((each) => each.run === by);
  if (run.state === 'unchanged') return <p role="status" className={styles.told}>{words.unchangedRun(by, open)}</p>;
  if (run.state !== 'published') return <p role="alert" className={styles.wrong}>{words.failedRun(by)}</p>;
  return <p role="status" className={styles.told}>{words.replayed({ run: by, taken: count(mended?.taken ?? 0), gone: count(mended?.gone ?? 0), open })}</p>;
};

/** Reads the archived files of the chosen source again, then tells what became of the refusals shown. */
export const Replay = ({ source, reply, onStart }: { source: string; reply: Reply; onStart: () => void }) => {
  const { language, messages } = useLanguage();
  const words = useQuarantineWords();
  const titleOf = useSourceTitle();
  const replaying = useMutation({ mutationFn: () => fetchEndpoint(replaySource, { name: source }), onMutate: onStart });
  return (
    <div className={styles.replay}>
      <button type="button" className={styles.plain} title={words.replayWhy} disabled={replaying.isPending} onClick={() => replaying.mutate()}>{replaying.isPending ? words.asking : words.replay(titleOf(source))}</button>
      <Link className={styles.link} to="/sources" search={(before) => ({ ...keepFilters(before), source })}>{words.toSource}</Link>
      {replaying.error !== null && <span role="alert" className={styles.wrong}>{refusalText(replaying.error, language, messages)}</span>}
      {replaying.data !== undefined && <Outcome id={String(replaying.data.id)} reply={reply} />}
    </div>
  );
};
