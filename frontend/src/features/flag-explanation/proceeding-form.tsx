import { type Act, oneProceeding, proceedingEvent, proceedings, type ReplyOf } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { endpointOptions } from '../../api/use-endpoint';
import { useLanguage, useMessages } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './proceeding-panel.module.css';

type Outlook = ReplyOf<typeof oneProceeding>;
type Step = Outlook['steps'][number];

const useAct = ({ flagKey, length, basis }: Outlook) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (did: { act: Act; reason: string; on: string | undefined }) => fetchEndpoint(proceedingEvent, { key: flagKey, expectedLength: length, basis, ...did }),
    onSuccess: (reply) => {
      queryClient.setQueryData(endpointOptions(oneProceeding, { key: flagKey }).queryKey, reply);
      void queryClient.invalidateQueries({ queryKey: [proceedings.path] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: [oneProceeding.path] }),
  });
};

const Barred = ({ steps }: { steps: readonly Step[] }) => {
  const { proceeding: words } = useMessages();
  return (
    <ul className={styles.barred}>
      {steps.map(({ act, why, code }) => <li key={act}>{words.acts[act]}: {code !== null && why !== null && words.refusal(code, why)}</li>)}
    </ul>
  );
};

const Fields = ({ outlook, open }: { outlook: Outlook; open: readonly [Step, ...Step[]] }) => {
  const { language, messages } = useLanguage();
  const { proceeding: words } = messages;
  const [chosen, choose] = useState<Act>(open[0].act);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(outlook.today);
  const acting = useAct(outlook);
  const step = open.find(({ act }) => act === chosen) ?? open[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acting.mutate({ act: step.act, reason, on: step.dated ? day : undefined }, { onSuccess: () => setReason('') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>{words.next}
        <select value={step.act} onChange={({ target }) => choose(open.find(({ act }) => act === target.value)?.act ?? open[0].act)}>
          {open.map(({ act }) => <option key={act} value={act}>{words.acts[act]}</option>)}
        </select>
      </label>
      {step.dated && <label>{words.day}<input type="date" required max={outlook.today} value={day} onChange={({ target }) => setDay(target.value)} /></label>}
      <label>{words.reason}<input type="text" required={step.reasoned} maxLength={2000} value={reason} onChange={({ target }) => setReason(target.value)} /></label>
      <button type="submit" disabled={acting.isPending}>{acting.isPending ? words.busy : words.submit}</button>
      {acting.error !== null && <p className={styles.warning} role="alert">{refusalText(acting.error, language, messages)}</p>}
    </form>
  );
};

/** The steps of the present stage: those the asker may take, and why not the others. */
export const ProceedingForm = ({ outlook }: { outlook: Outlook }) => {
  const { proceeding: words } = useMessages();
  const [first, ...rest] = outlook.steps.filter(({ may }) => may);
  const barred = outlook.steps.filter(({ may }) => !may);
  return (
    <>
      {first !== undefined && <Fields outlook={outlook} open={[first, ...rest]} />}
      {outlook.steps.length === 0 && <p className={styles.quiet}>{words.noSteps}</p>}
      {barred.length > 0 && <Barred steps={barred} />}
    </>
  );
};
