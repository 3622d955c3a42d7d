import { annotate, annotations, isCalendarDate, type ReplyOf, withdrawAnnotation } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { endpointOptions, useEndpoint } from '../api/use-endpoint';
import { useLanguage, useMessages } from '../messages/language';
import { refusalText } from '../messages/refusal';
import styles from './annotations.module.css';

type Reply = ReplyOf<typeof annotations>;
type Note = Reply['notes'][number];

const useNoting = () => {
  const queryClient = useQueryClient();
  const keep = (reply: Reply) => queryClient.setQueryData(endpointOptions(annotations, {}).queryKey, reply);
  return {
    add: useMutation({ mutationFn: (note: { happened: string; text: string }) => fetchEndpoint(annotate, note), onSuccess: keep }),
    withdraw: useMutation({ mutationFn: (id: number) => fetchEndpoint(withdrawAnnotation, { id }), onSuccess: keep }),
  };
};

type Noting = ReturnType<typeof useNoting>;

const Line = ({ note: { id, kind, happened, text, madeBy }, mayWrite, withdraw }: { note: Note; mayWrite: boolean } & Pick<Noting, 'withdraw'>) => {
  const { annotations: words } = useMessages();
  const told = kind === 'note' ? text : words.kinds[kind];
  return (
    <tr>
      <td className={styles.day}>{happened}</td>
      <td>{told}</td>
      <td className={styles.by}>{madeBy ?? words.fromRules}</td>
      <td>{mayWrite && id !== null && <button type="button" className={styles.plain} aria-label={words.withdrawOf(told)} disabled={withdraw.isPending} onClick={() => withdraw.mutate(id)}>{words.withdraw}</button>}</td>
    </tr>
  );
};

const Form = ({ add }: Pick<Noting, 'add'>) => {
  const { annotations: words } = useMessages();
  const [happened, setHappened] = useState('');
  const [text, setText] = useState('');
  const isWhole = isCalendarDate(happened) && text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) add.mutate({ happened, text: text.trim() }, { onSuccess: () => setText('') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>{words.day}<input type="date" value={happened} onChange={(event) => setHappened(event.target.value)} /></label>
      <label className={styles.wide}>{words.textLimit}<input type="text" maxLength={40} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <button type="submit" className={styles.strong} disabled={!isWhole || add.isPending}>{words.add}</button>
    </form>
  );
};

const Notes = () => {
  const { language, messages } = useLanguage();
  const { annotations: words, frame } = messages;
  const { data, error } = useEndpoint(annotations, {});
  const { add, withdraw } = useNoting();
  const refusal = add.error ?? withdraw.error ?? error;
  if (data === undefined) return <p role="status">{error === null ? frame.loading : refusalText(error, language, messages)}</p>;
  return (
    <>
      {data.notes.length === 0 && <p className={styles.by}>{data.mayWrite ? words.none : words.noneYet}</p>}
      {data.notes.length > 0 && (
        <table className={styles.table}>
          <thead><tr><th scope="col">{words.day}</th><th scope="col">{words.text}</th><th scope="col">{words.madeBy}</th><th scope="col"><span className={styles.quiet}>{words.withdraw}</span></th></tr></thead>
          <tbody>{data.notes.map((note) => <Line key={`${note.id}${note.kind}`} note={note} mayWrite={data.mayWrite} withdraw={withdraw} />)}</tbody>
        </table>
      )}
      {data.mayWrite && <Form add={add} />}
      {refusal !== null && <p className={styles.refusal} role="alert">{refusalText(refusal, language, messages)}</p>}
    </>
  );
};

/** 大事记: what charts over time mark; read by all, written by those who may. */
export const AnnotationsDialog = ({ close }: { close: () => void }) => {
  const { annotations: words, frame } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.title} onClose={close}>
      <header className={styles.head}><h2>{words.title}</h2><button type="button" className={styles.plain} onClick={() => dialog.current?.close()}>{frame.close}</button></header>
      <p className={styles.by}>{words.intro}</p>
      <Notes />
    </dialog>
  );
};
