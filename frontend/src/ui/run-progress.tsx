import { cancelRun, runs, sources } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { useLanguage } from '../messages/language';
import { refusalText } from '../messages/refusal';
import { wordOf } from '../messages/word-of';
import styles from './run-progress.module.css';
import { stepTexts } from './run-text';
import type { Run } from './use-run';

const Stop = ({ run }: { run: Run }) => {
  const { language, messages } = useLanguage();
  const { sources: words } = messages;
  const queryClient = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => fetchEndpoint(cancelRun, { id: run.id }),
    onSettled: () => Promise.all([runs, sources].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] }))),
  });
  const isAsked = run.cancelBy !== null || stopping.isSuccess;
  return (
    <>
      <button type="button" className={styles.stop} disabled={isAsked || stopping.isPending} onClick={() => stopping.mutate()}>{isAsked ? words.stopping : words.stop}</button>
      {stopping.error !== null && <span className={styles.wrong} role="alert">{refusalText(stopping.error, language, messages)}</span>}
    </>
  );
};

/** What a run under way is at, how fast, how long still, and a way to stop it. */
export const RunProgress = ({ run, mayStop }: { run: Run; mayStop: boolean }) => {
  const { messages } = useLanguage();
  const { sources: words, codes } = messages;
  const { step } = run;
  const amount = step === null || step.of === null ? {} : { value: Math.min(step.count, step.of) };
  return (
    <div className={styles.run}>
      <div className={styles.line}>
        <strong>{step === null ? words.starting : wordOf(codes.runPhase, step.phase)}</strong>
        {step !== null && stepTexts(step, messages).map((text) => <span key={text} className={styles.told}>{text}</span>)}
        {mayStop && run.kind !== 'rebuild' && <Stop run={run} />}
      </div>
      <progress max={Math.max(1, step?.of ?? 1)} {...amount} aria-label={words.progressOf(step === null ? words.starting : wordOf(codes.runPhase, step.phase))} />
    </div>
  );
};
