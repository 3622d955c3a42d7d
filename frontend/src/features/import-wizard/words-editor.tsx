import { recordNamed } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { foundColumn } from './bench';
import type { ShapeProps } from './field-more';
import { fieldText } from './field-text';
import { wordsAfter } from './field-way';
import styles from './mapping.module.css';
import { type OwnWord, useOwnWords } from './use-own-words';
import { TypedText } from './way-editor';
import wizard from './wizard.module.css';

interface OursProps {
  readonly label: string;
  readonly value: string;
  readonly own: readonly OwnWord[];
  /** What no word of ours means here. */
  readonly none: string;
  readonly pick: (word: string) => void;
}

const Ours = ({ label, value, own, none, pick }: OursProps) => {
  if (own.length === 0) return <TypedText label={label} value={value} hint={none} clears commit={pick} />;
  return (
    <select className={wizard.select} aria-label={label} value={value} onChange={({ target }) => pick(target.value)}>
      <option value="">{none}</option>
      {value !== '' && !own.some((each) => each.value === value) && <option value={value}>{value}</option>}
      {own.map((each) => <option key={each.value} value={each.value}>{each.text}</option>)}
    </select>
  );
};

const useTheirWords = ({ bench, source }: ShapeProps) => {
  const column = 'column' in source ? foundColumn(bench, source.column) : undefined;
  const found = wordsAfter(column?.words ?? [], source.split);
  const strange = Object.keys(source.words ?? {}).filter((word) => !found.some(({ text }) => text === word)).map((text) => ({ text, times: 0 }));
  return { listed: [...found, ...strange], unlisted: (column?.distinct ?? 0) - (column?.words.length ?? 0) };
};

/** With a dictionary, a word outside it is never read as it stands. */
const useUnmapped = (): ((source: ShapeProps['source']) => string) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  return ({ words: mapped = {}, otherwise }) => {
    if (Object.keys(mapped).length === 0) return words.asItIs;
    return otherwise === undefined ? words.refuseWord : words.asOthers;
  };
};

/** The dictionary of a field, fed with the words that stand in its column. */
export const WordsEditor = (props: ShapeProps) => {
  const { place, kind, source, put } = props;
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const { listed, unlisted } = useTheirWords(props);
  const own = useOwnWords()(place.field, recordNamed(kind).fields[place.field]);
  const unmapped = useUnmapped()(source);
  const name = fieldText(kind, place.field, language);
  const set = (word: string, ours: string) => {
    const rest = Object.fromEntries(Object.entries(source.words ?? {}).filter(([each]) => each !== word));
    const next = ours === '' ? rest : { ...rest, [word]: ours };
    put({ words: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <div className={styles.words}>
      <span className={wizard.faint}>{words.wordsTitle(name)}</span>
      <ul>
        {listed.map(({ text, times }) => (
          <li key={text}>
            <span><span className={styles.their} title={text}>{text === '' ? '""' : text}</span> <span className={wizard.faint}>{words.wordTimes(groupDigits(String(times)))}</span></span>
            <Ours label={`${name} ${words.wordOf(text)}`} value={source.words?.[text] ?? ''} own={own} none={unmapped} pick={(ours) => set(text, ours)} />
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className={wizard.faint}>{words.moreWords(groupDigits(String(unlisted)))}</p>}
      <div className={wizard.field}><span>{words.otherwise}</span><Ours label={`${name} ${words.otherwise}`} value={source.otherwise ?? ''} own={own} none={words.refuseOthers} pick={(word) => put({ otherwise: word === '' ? undefined : word })} /></div>
    </div>
  );
};
