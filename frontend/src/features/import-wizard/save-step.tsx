import { type ReplyOf, type saveProfile, sources, type Upload, uploads } from '@monitor/domain';
import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { useEndpoint } from '../../api/use-endpoint';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { gapsOf } from './gaps';
import { NamingForm, useHindrances } from './naming-form';
import { RunResult } from './run-result';
import styles from './save.module.css';
import { nameFor } from './source-name';
import { wantsReason } from './use-arrival';
import { useSaving } from './use-saving';
import type { WorkInHand } from './use-work';
import wizard from './wizard.module.css';

interface StepProps {
  readonly upload: Upload;
  readonly hand: WorkInHand;
}

type Saving = ReturnType<typeof useSaving>;

/** Why it was not saved or not loaded, and what to do. */
const Refusals = ({ saving, arriving }: Pick<Saving, 'saving' | 'arriving'>) => {
  const { language, messages } = useLanguage();
  const { save: words } = messages.importing;
  const said = [saving.error, wantsReason(arriving.error) ? null : arriving.error].filter((error) => error !== null);
  const textOf = (error: Error): string => (error === saving.error && error instanceof ApiError && error.code === 'changed_meanwhile' ? words.taken : refusalText(error, language, messages));
  return said.map((error) => (
    <div key={textOf(error)} className={wizard.wrong} role="alert">
      <p>{textOf(error)}</p>
      {error instanceof ApiError && error.fields.length > 0 && <ul className={wizard.list}>{error.fields.map(({ path, message }) => <li key={`${path}${message}`}>{messages.importing.preview.faultAt({ place: path, message })}</li>)}</ul>}
    </div>
  ));
};

const Kept = ({ kept }: { kept: ReplyOf<typeof saveProfile> }) => {
  const { messages: { importing: { save: words } } } = useLanguage();
  return (
    <>
      <p className={wizard.told} role="status">{words.saved(kept.name)}</p>
      <details className={styles.yaml}><summary>{words.yaml}</summary><pre tabIndex={0}>{kept.text}</pre></details>
    </>
  );
};

/** An older file than the one in force waits for a reason. */
const Older = ({ arrive }: Pick<Saving, 'arrive'>) => {
  const { messages: { importing: { format: words } } } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <p className={wizard.acts}>
      <label className={wizard.field}><span>{words.older}</span><input className={wizard.input} aria-label={words.olderReason} value={reason} onChange={({ target }) => setReason(target.value)} /></label>
      <button type="button" className={wizard.strong} disabled={reason.trim() === ''} onClick={() => arrive(reason.trim())}>{words.accept}</button>
    </p>
  );
};

const Form = ({ upload, hand }: StepProps) => {
  const { messages: { importing: { save: words, format } } } = useLanguage();
  const { naming, profile, saved } = hand.work;
  const taken = useEndpoint(sources, {}).data?.sources.map(({ name }) => name).filter((name) => name !== saved?.name) ?? [];
  const maySave = useEndpoint(uploads, { limit: 30 }).data?.maySave;
  const proposed = nameFor(naming.title, upload.name, taken);
  const name = naming.name === '' ? proposed : naming.name;
  const { save, arrive, saving, arriving } = useSaving(upload, hand, name);
  const hindrances = useHindrances()(naming, name, profile === null ? 0 : gapsOf(profile).length);
  const isBusy = saving.isPending || arriving.isPending;
  return (
    <>
      <NamingForm naming={naming} proposed={proposed} put={hand.name} />
      {hindrances.length > 0 && <ul className={wizard.list}>{hindrances.map((text) => <li key={text} className={wizard.told}>{text}</li>)}</ul>}
      {maySave === false && <p className={wizard.told}>{format.onlySavers}</p>}
      <div className={wizard.acts}>
        <button type="button" className={wizard.strong} disabled={isBusy || maySave !== true || hindrances.length > 0} onClick={() => save(true)}>{saving.isPending ? words.saving : arriving.isPending ? words.accepting : words.saveAndLoad}</button>
        <button type="button" className={wizard.plain} disabled={isBusy || maySave !== true || hindrances.length > 0} onClick={() => save(false)}>{words.save}</button>
      </div>
      <Refusals saving={saving} arriving={arriving} />
      {wantsReason(arriving.error) && <Older arrive={arrive} />}
      {saving.data !== undefined && <Kept kept={saving.data} />}
    </>
  );
};

/** The last step: the mapping becomes a source, and the file is loaded. */
export const SaveStep = (props: StepProps) => {
  const { messages: { importing: { save: words } } } = useLanguage();
  const { profile, run } = props.hand.work;
  return (
    <section aria-label={words.title}>
      {profile !== null && <Form {...props} />}
      {run !== null && <RunResult key={run} id={run} />}
    </section>
  );
};
