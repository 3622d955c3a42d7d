import { sourceName } from '@monitor/domain';
import { useId } from 'react';
import { useMessages } from '../../messages/language';
import type { Naming } from './kept-work';
import styles from './save.module.css';
import wizard from './wizard.module.css';

interface FormProps {
  readonly naming: Naming;
  /** The name it gets where none was typed. */
  readonly proposed: string;
  readonly put: (part: Partial<Naming>) => void;
}

/** What bars the saving, as sentences; empty when nothing does. */
export const useHindrances = (): ((naming: Naming, name: string, gaps: number) => readonly string[]) => {
  const { importing: { save: words } } = useMessages();
  return (naming, name, gaps) => [
    ...(naming.title.trim() === '' ? [words.noTitle] : []),
    ...(sourceName.safeParse(name).success ? [] : [words.wrongName]),
    ...(naming.place === 'folder' && naming.path.trim() === '' ? [words.noPath] : []),
    ...(gaps > 0 ? [words.gapsLeft] : []),
  ];
};

interface TextProps {
  readonly name: string;
  readonly value: string;
  readonly hint?: string;
  readonly set: (text: string) => void;
}

const Text = ({ name, value, hint, set }: TextProps) => {
  const told = useId();
  return (
    <label className={wizard.field}>
      <span>{name}</span>
      <input className={wizard.input} aria-label={name} value={value} aria-describedby={hint === undefined ? undefined : told} onChange={({ target }) => set(target.value)} />
      {hint !== undefined && <span id={told} className={styles.hint}>{hint}</span>}
    </label>
  );
};

const contracts = ['freeze', 'evolve', 'quarantine'] as const;

/** How the source is called, who answers for it, and where its files come from. */
export const NamingForm = ({ naming, proposed, put }: FormProps) => {
  const { importing: { save: words } } = useMessages();
  const { title, name, owner, place, path, schedule, contract } = naming;
  return (
    <div className={styles.form}>
      <Text name={words.name} value={title} set={(text) => put({ title: text })} />
      <Text name={words.slug} value={name === '' ? proposed : name} hint={words.slugHint} set={(text) => put({ name: text.trim().toLowerCase() })} />
      <Text name={words.owner} value={owner} hint={words.ownerHint} set={(text) => put({ owner: text })} />
      <label className={wizard.field}>
        <span>{words.place}</span>
        <select className={wizard.select} aria-label={words.place} value={place} onChange={({ target }) => put({ place: target.value === 'folder' ? 'folder' : 'upload' })}><option value="upload">{words.places.upload}</option><option value="folder">{words.places.folder}</option></select>
      </label>
      {place === 'folder' && <Text name={words.path} value={path} hint={words.pathHint} set={(text) => put({ path: text })} />}
      {place === 'folder' && <Text name={words.schedule} value={schedule} set={(text) => put({ schedule: text })} />}
      <label className={wizard.field}>
        <span>{words.contract}</span>
        <select className={wizard.select} aria-label={words.contract} value={contract} onChange={({ target }) => put({ contract: contracts.find((each) => each === target.value) ?? 'freeze' })}>{contracts.map((each) => <option key={each} value={each}>{words.contracts[each]}</option>)}</select>
      </label>
    </div>
  );
};
