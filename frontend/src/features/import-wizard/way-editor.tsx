import { type ProfileField, recordKinds, recordNamed } from '@monitor/domain';
import { useId, useState } from 'react';
import { jurisdiction } from '../../policy/jurisdiction';
import { useLanguage, useMessages } from '../../messages/language';
import { type Bench, columnChoices } from './bench';
import type { FieldPlace } from './draft';
import { fieldText } from './field-text';
import { useOwnWords } from './use-own-words';
import type { Way } from './field-way';
import styles from './mapping.module.css';
import wizard from './wizard.module.css';

export interface WayProps {
  readonly bench: Bench;
  readonly place: FieldPlace;
  readonly kind: string;
  readonly source: ProfileField | undefined;
  readonly set: (source: ProfileField) => void;
}

interface ColumnSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { name: string; text: string }[];
  readonly pick: (name: string) => void;
}

const ColumnSelect = ({ label, value, choices, pick }: ColumnSelectProps) => {
  const { importing: { mapping: words } } = useMessages();
  return (
    <select className={wizard.select} aria-label={label} value={value} onChange={({ target }) => target.value !== '' && pick(target.value)}>
      {value === '' && <option value="">{words.chooseColumn}</option>}
      {choices.map(({ name, text }) => <option key={name} value={name}>{text}</option>)}
    </select>
  );
};

const useFieldName = ({ kind, place }: WayProps): string => fieldText(kind, place.field, useLanguage().language);

const FromColumn = (props: WayProps) => {
  const { bench, place, source, set } = props;
  const { importing: { mapping: words } } = useMessages();
  const name = useFieldName(props);
  const before = source !== undefined && 'column' in source ? source : null;
  return <ColumnSelect label={words.columnOf(name)} value={before?.column ?? ''} choices={columnChoices(bench, place.record)} pick={(column) => set(before === null ? { column, unreadable: 'row' } : { ...before, column, words: undefined })} />;
};

const Constant = (props: WayProps) => {
  const { place, kind, source, set } = props;
  const { importing: { mapping: words } } = useMessages();
  const own = useOwnWords()(place.field, recordNamed(kind).fields[place.field]);
  const name = useFieldName(props);
  const value = source !== undefined && 'value' in source ? source.value : '';
  if (own.length === 0) return <TypedText label={words.valueOf(name)} value={value} commit={(text) => set({ value: text })} />;
  return (
    <select className={wizard.select} aria-label={words.valueOf(name)} value={value} onChange={({ target }) => target.value !== '' && set({ value: target.value })}>
      {!own.some((each) => each.value === value) && <option value={value}>{value === '' ? words.chooseValue : value}</option>}
      {own.map((each) => <option key={each.value} value={each.value}>{each.text}</option>)}
    </select>
  );
};

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** An emptied box is taken too. */
  readonly clears?: boolean;
  readonly commit: (text: string) => void;
}

/** A text that is taken when it is left or Enter is pressed. */
export const TypedText = ({ label, value, hint, clears = false, commit }: TypedProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed !== null && (clears || typed.trim() !== '') && typed.trim() !== value) commit(typed.trim());
    setTyped(null);
  };
  return <input type="text" className={`${wizard.input} ${styles.typed}`} aria-label={label} placeholder={hint} value={typed ?? value} onChange={({ target }) => setTyped(target.value)} onBlur={take} onKeyDown={({ key }) => key === 'Enter' && take()} />;
};

const Expression = (props: WayProps) => {
  const { source, set } = props;
  const { importing: { mapping: words } } = useMessages();
  const before = source !== undefined && 'expression' in source ? source : null;
  return <TypedText label={words.expressionOf(useFieldName(props))} value={before?.expression ?? ''} hint={words.expressionHint} commit={(expression) => set(before === null ? { expression, unreadable: 'row' } : { ...before, expression })} />;
};

type Identity = Extract<ProfileField, { identity: object }>;

const IdentityOf = (props: WayProps) => {
  const { bench, place, source, set } = props;
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const schemes = jurisdiction().identities;
  const name = useFieldName(props);
  const before: Identity['identity'] = source !== undefined && 'identity' in source ? source.identity : { scheme: schemes.find(({ code }) => code === 'name')?.code ?? schemes[0]?.code ?? 'name', column: '', how: 'name' };
  const put = (part: Partial<Identity['identity']>) => {
    const next = { ...before, ...part };
    if (next.column !== '') set({ ...(source !== undefined && 'identity' in source ? source : {}), identity: next });
  };
  return (
    <>
      <ColumnSelect label={words.columnOf(name)} value={before.column} choices={columnChoices(bench, place.record)} pick={(column) => put({ column })} />
      <select className={wizard.select} aria-label={words.schemeOf(name)} value={before.scheme} onChange={({ target }) => put({ scheme: target.value })}>{schemes.map((each) => <option key={each.code} value={each.code}>{each[language]}</option>)}</select>
      <select className={wizard.select} aria-label={words.howOf(name)} value={before.how} onChange={({ target }) => put({ how: target.value === 'number' ? 'number' : 'name' })}><option value="number">{words.how.number}</option><option value="name">{words.how.name}</option></select>
    </>
  );
};

const Lookup = (props: WayProps) => {
  const { bench, place, source, set } = props;
  const { language, messages: { importing: { mapping: words }, codes } } = useLanguage();
  const id = useId();
  const name = useFieldName(props);
  const before = source !== undefined && 'lookup' in source ? source.lookup : { record: 'organisation', field: 'name', by: '' };
  const put = (part: Partial<typeof before>) => {
    const next = { ...before, ...part };
    if (next.by !== '') set({ lookup: next });
  };
  const fields = Object.keys(recordNamed(before.record).fields);
  return (
    <>
      <select id={id} className={wizard.select} aria-label={words.lookupRecordOf(name)} value={before.record} onChange={({ target }) => put({ record: target.value, field: Object.keys(recordNamed(target.value).fields)[0] ?? '' })}>{recordKinds.map((each) => <option key={each.name} value={each.name}>{codes.record[each.name]}</option>)}</select>
      <select className={wizard.select} aria-label={words.lookupFieldOf(name)} value={before.field} onChange={({ target }) => put({ field: target.value })}>{fields.map((field) => <option key={field} value={field}>{fieldText(before.record, field, language)}</option>)}</select>
      <ColumnSelect label={words.lookupByOf(name)} value={before.by} choices={columnChoices(bench, place.record)} pick={(by) => put({ by })} />
    </>
  );
};

const editors = { column: FromColumn, value: Constant, identity: IdentityOf, expression: Expression, lookup: Lookup };

/** Says, for one way, from what the field is taken. */
export const WayEditor = ({ way, ...props }: WayProps & { way: Exclude<Way, 'none'> }) => {
  const Editor = editors[way];
  return <Editor {...props} />;
};
