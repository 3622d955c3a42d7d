import { type ProfileField, recordNamed } from '@monitor/domain';
import { useState } from 'react';
import { useLanguage } from '../../messages/language';
import { type Bench, columnChoices, foundColumn, setField, wantOf } from './bench';
import type { FieldPlace } from './draft';
import { fieldText } from './field-text';
import styles from './mapping.module.css';
import { SplitEditor } from './split-editor';
import { UnitEditor } from './unit-editor';
import wizard from './wizard.module.css';
import { WordsEditor } from './words-editor';

/** A source whose text is shaped before it is read. */
export type Shaped = Extract<ProfileField, { column: string } | { expression: string }>;

export interface ShapeProps {
  readonly bench: Bench;
  readonly place: FieldPlace;
  readonly kind: string;
  readonly source: Shaped;
  readonly put: (part: Partial<Omit<Shaped, 'column' | 'expression'>>) => void;
}

const Unreadable = ({ place, kind, source, put }: ShapeProps) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  if (recordNamed(kind).fields[place.field]?.required ?? true) return null;
  return (
    <label className={wizard.field}>
      <span>{words.unreadable}</span>
      <select className={wizard.select} aria-label={`${fieldText(kind, place.field, language)} ${words.unreadable}`} value={source.unreadable} onChange={({ target }) => put({ unreadable: target.value === 'cell' ? 'cell' : 'row' })}>
        <option value="row">{words.unreadableRow}</option><option value="cell">{words.unreadableCell}</option>
      </select>
    </label>
  );
};

const isShaped = (source: ProfileField): source is Shaped => 'column' in source || 'expression' in source;

/** Dictionary, unit, parts and what happens to an unreadable cell, under one fold. */
export const FieldMore = ({ source, ...props }: Omit<ShapeProps, 'source' | 'put'> & { source: ProfileField }) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const { bench, place, kind } = props;
  // Open where something is to be said; from then on it is the person who folds it.
  const [isOpen, open] = useState(() => wantOf(bench, place) !== null);
  if (!isShaped(source)) return null;
  const put: ShapeProps['put'] = (part) => setField(bench, place, { ...source, ...part });
  const mapped = Object.keys(source.words ?? {}).length;
  const all = 'column' in source ? (foundColumn(bench, source.column)?.distinct ?? 0) : 0;
  const shown = mapped > 0 ? words.words({ mapped, all: Math.max(all, mapped) }) : words.more;
  const shape = { ...props, source, put };
  const isMoney = recordNamed(kind).fields[place.field]?.kind === 'money';
  return (
    <details className={styles.more} open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary aria-label={words.moreOf({ shown, field: fieldText(kind, place.field, language) })}>{shown}</summary>
      <div className={styles.shape}>
        {isMoney && <UnitEditor {...shape} columns={columnChoices(bench, place.record)} />}
        <SplitEditor {...shape} />
        <Unreadable {...shape} />
        {!isMoney && <WordsEditor {...shape} />}
      </div>
    </details>
  );
};
