import { recordNamed } from '@monitor/domain';
import { useState } from 'react';
import { roundHalfUp } from '@monitor/domain';
import { useLanguage } from '../../messages/language';
import { type Bench, faultAt, setField } from './bench';
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
  return sure === null ? <span className={wizard.faint}>{words.byHand}</span> : <><span>{words.confidence(roundHalfUp(sure.confidence * PERCENT, 0))}</span> <span className={wizard.faint}>{sure.reason}</span></>;
};

/** What stands under a field: a fault, or what can be done where nothing feeds it. */
const Told = ({ bench, place }: Omit<FieldRowProps, 'kind'>) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  const fault = faultAt(bench, place);
  const gap = gapsOf(bench.draft).find(({ record, field }) => record === place.record && field === place.field);
  if (fault !== null) return <span className={styles.fault} role="alert">{fault}</span>;
  return gap === undefined ? null : <span className={styles.gap}>{words.advice[gap.advice]}</span>;
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
