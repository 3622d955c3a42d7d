import { type ProfileField, recordNamed, roundHalfUp } from '@monitor/domain';
import { useState } from 'react';
import { useLanguage } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';
import { type Bench, faultAt, isFromPartial, setField, wantOf } from './bench';
import { confidenceOf } from './confidence';
import type { FieldPlace } from './draft';
import { FieldMore } from './field-more';
import { fieldText } from './field-text';
import { type Way, wayOf, ways } from './field-way';
import { gapsOf } from './gaps';
import styles from './mapping.module.css';
import { WayEditor } from './way-editor';
import wizard from './wizard.module.css';

interface FieldRowProps {
  readonly bench: Bench;
  readonly place: FieldPlace;
  readonly kind: string;
}

const PERCENT = 100;

const Sure = ({ bench, place, kind }: FieldRowProps) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  const source = bench.draft.records[place.record]?.fields[place.field];
  if (source === undefined) return null;
  const sure = confidenceOf(bench.proposal, { record: kind, field: place.field }, source);
  if (sure === null && isFromPartial(bench, place)) return <span className={wizard.faint}>{words.proposed}</span>;
  return sure === null ? <span className={wizard.faint}>{words.byHand}</span> : <><span>{words.confidence(roundHalfUp(sure.confidence * PERCENT, 0))}</span> <span className={wizard.faint}>{sure.reason}</span></>;
};

/** What stands under a field: a fault, or what can be done where nothing feeds it or something is left open. */
const Told = ({ bench, place }: Omit<FieldRowProps, 'kind'>) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const fault = faultAt(bench, place);
  const gap = gapsOf(bench.draft).find(({ record, field }) => record === place.record && field === place.field);
  const want = wantOf(bench, place);
  if (fault !== null) return <span className={styles.fault} role="alert">{fault}</span>;
  if (gap === undefined) return want === null || language === 'en' ? null : <span className={styles.gap}>{want.message}</span>;
  return <span className={styles.gap}>{language === 'zh' && want !== null ? want.message : words.advice[gap.advice]} {want !== null && <UseSuggested bench={bench} place={place} column={want.suggested} />}</span>;
};

/** Takes the column that may serve: as an identity where a code is wanted, else as it is. */
const UseSuggested = ({ bench, place, column }: Omit<FieldRowProps, 'kind'> & { column: string | null }) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const found = bench.draft.columns.find(({ name }) => name === column);
  const kind = bench.draft.records[place.record]?.record ?? '';
  const scheme = jurisdiction().identities.find(({ code }) => code === 'name') ?? jurisdiction().identities[0];
  if (found === undefined) return null;
  const isCode = recordNamed(kind).fields[place.field]?.kind === 'credit-code';
  const source: ProfileField = isCode && scheme !== undefined ? { identity: { scheme: scheme.code, column: found.name, how: 'name' } } : { column: found.name, unreadable: 'row' };
  return <button type="button" className={wizard.link} aria-label={words.useNamedFor({ head: found.head, field: fieldText(kind, place.field, language) })} onClick={() => setField(bench, place, source)}>{words.useNamed(found.head)}</button>;
};

const UsePicked = ({ bench, place, kind }: FieldRowProps) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const { picked, draft } = bench;
  const column = draft.columns.find(({ name }) => name === picked);
  if (column === undefined) return null;
  const told = words.usePickedFor({ head: column.head, field: fieldText(kind, place.field, language) });
  return <button type="button" className={wizard.link} aria-label={told} onClick={() => setField(bench, place, { column: column.name, unreadable: 'row' })}>{words.usePicked}</button>;
};

/** One field of a record: where it comes from, how sure that is, and what to do where it comes from nowhere. */
export const FieldRow = (props: FieldRowProps) => {
  const { bench, place, kind } = props;
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const [chosen, choose] = useState<Way | null>(null);
  const source = bench.draft.records[place.record]?.fields[place.field];
  const way = chosen ?? wayOf(source);
  const name = fieldText(kind, place.field, language);
  const isRequired = recordNamed(kind).fields[place.field]?.required ?? false;
  const turn = (next: Way) => {
    choose(next === 'none' ? null : next);
    if (next === 'none') setField(bench, place, null);
  };
  return (
    <tr className={source === undefined && isRequired ? styles.open : undefined}>
      <th scope="row" className={styles.fieldName} title={place.field}>{name}{isRequired && <span className={styles.must} title={words.required}> *</span>}</th>
      <td>
        <div className={styles.source}>
          <select className={wizard.select} aria-label={words.wayOf(name)} value={way} onChange={({ target }) => turn(ways.find((each) => each === target.value) ?? 'none')}>{ways.map((each) => <option key={each} value={each}>{words.ways[each]}</option>)}</select>
          {way !== 'none' && <WayEditor {...props} way={way} source={wayOf(source) === way ? source : undefined} set={(next) => { setField(bench, place, next); choose(null); }} />}
          <UsePicked {...props} />
          {source !== undefined && <FieldMore {...props} source={source} />}
        </div>
        <Told bench={bench} place={place} />
      </td>
      <td className={styles.sure}><Sure {...props} /></td>
    </tr>
  );
};
