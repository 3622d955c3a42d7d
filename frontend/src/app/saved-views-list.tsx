import { deleteSavedView, type ReplyOf, savedViews, saveView } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { endpointOptions, useEndpoint } from '../api/use-endpoint';
import { useLanguage, useMessages } from '../messages/language';
import { refusalText } from '../messages/refusal';
import styles from './saved-views.module.css';

type Reply = ReplyOf<typeof savedViews>;
type View = Reply['views'][number];

const useKeeping = () => {
  const queryClient = useQueryClient();
  const keep = (reply: Reply) => queryClient.setQueryData(endpointOptions(savedViews, {}).queryKey, reply);
  return {
    save: useMutation({ mutationFn: (view: { name: string; address: string }) => fetchEndpoint(saveView, view), onSuccess: keep }),
    remove: useMutation({ mutationFn: (id: number) => fetchEndpoint(deleteSavedView, { id }), onSuccess: keep }),
  };
};

type Keeping = ReturnType<typeof useKeeping>;

const ViewLine = ({ view, leave, remove }: { view: View; leave: () => void } & Pick<Keeping, 'remove'>) => {
  const { saved } = useMessages();
  const router = useRouter();
  return (
    <li className={styles.view}>
      <a href={view.address} title={view.address} onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        leave();
        router.history.push(view.address);
      }}>{view.name}</a>
      <button type="button" className={styles.delete} aria-label={saved.remove(view.name)} disabled={remove.isPending} onClick={() => remove.mutate(view.id)}>×</button>
    </li>
  );
};

const SaveForm = ({ views, save }: { views: readonly View[] } & Pick<Keeping, 'save'>) => {
  const { saved } = useMessages();
  const address = useLocation({ select: ({ href }) => href });
  const [name, setName] = useState('');
  const told = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (told !== '') save.mutate({ name: told, address }, { onSuccess: () => setName('') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label}>{saved.name}<input type="text" maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} /></label>
      <button type="submit" className={styles.save} disabled={told === '' || save.isPending}>{views.some((view) => view.name === told) ? saved.replace : saved.save}</button>
    </form>
  );
};

/** The views an account keeps, and a line to keep what is shown now. */
export const SavedViewsList = ({ leave }: { leave: () => void }) => {
  const { language, messages } = useLanguage();
  const { saved, frame } = messages;
  const asked = useEndpoint(savedViews, {});
  const { save, remove } = useKeeping();
  const error = save.error ?? remove.error ?? asked.error;
  const views = asked.data?.views;
  return (
    <>
      {views === undefined && error === null && <p className={styles.note} role="status">{frame.loading}</p>}
      {views?.length === 0 && <p className={styles.note}>{saved.none}</p>}
      {views !== undefined && <ul className={styles.views}>{views.map((view) => <ViewLine key={view.id} view={view} leave={leave} remove={remove} />)}</ul>}
      <SaveForm views={views ?? []} save={save} />
      {error !== null && <p className={styles.refusal} role="alert">{refusalText(error, language, messages)}</p>}
    </>
  );
};
