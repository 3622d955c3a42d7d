import { useLanguage, useMessages, useName } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import { valueAt } from './document-path';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { FieldProblems } from './field-problems';
import { readLoosely } from './loose-scheme';
import rulesStyles from './rules.module.css';
import { type Setting, settingGroups, settingsOf } from './setting-fields';
import { settingText } from './setting-text';

type EntryProps = EditorProps & { readonly setting: Setting };

const DayEntry = ({ draft, setting: { path } }: EntryProps) => {
  const { ruleNames } = useMessages();
  const value = valueAt(draft.text, path);
  return <input type="text" className={`${styles.text} ${styles.day}`} maxLength={5} placeholder="03-31" aria-label={ruleNames.settings[path]} value={typeof value === 'string' ? value : ''} onChange={(event) => draft.set(path, event.target.value)} />;
};

const RoundingEntry = ({ draft, setting: { path } }: EntryProps) => {
  const { rules: { rounding }, ruleNames } = useMessages();
  return (
    <select className={styles.select} aria-label={ruleNames.settings[path]} value={valueAt(draft.text, path) === 'ceil' ? 'ceil' : 'floor'} onChange={(event) => draft.set(path, event.target.value)}>
      <option value="floor">{rounding.floor}</option><option value="ceil">{rounding.ceil}</option>
    </select>
  );
};

/** Dimensions compared at equal totals: a press puts one first, or takes the first one out. */
const OrderEntry = ({ draft, setting: { path } }: EntryProps) => {
  const { rules: { editor }, ruleNames } = useMessages();
  const name = useName();
  const value = valueAt(draft.text, path);
  const order = Array.isArray(value) ? value.map(String) : [];
  const dimensions = readLoosely(draft.text)?.dimensions ?? [];
  const press = (code: string) => draft.set(path, order[0] === code ? order.slice(1) : [code, ...order.filter((each) => each !== code)]);
  return (
    <span className={styles.order} role="group" aria-label={ruleNames.settings[path]}>
      {dimensions.map((each) => {
        const place = order.indexOf(each.code);
        return <button key={each.code} type="button" className={rulesStyles.plain} aria-pressed={place >= 0} aria-label={editor.up(name(each))} onClick={() => press(each.code)}>{place >= 0 && `${place + 1}. `}{name(each)}</button>;
      })}
    </span>
  );
};

const Entry = (props: EntryProps) => {
  const { draft, setting: { path, entry } } = props;
  const { ruleNames } = useMessages();
  const value = valueAt(draft.text, path);
  if (entry.kind === 'day') return <DayEntry {...props} />;
  if (entry.kind === 'rounding') return <RoundingEntry {...props} />;
  if (entry.kind === 'order') return <OrderEntry {...props} />;
  return <NumberBox name={ruleNames.settings[path]} value={typeof value === 'number' ? value : entry.min} min={entry.min} max={entry.max} step={entry.step} set={(next) => draft.set(path, next)} />;
};

const Line = (props: EntryProps) => {
  const { draft, base, setting } = props;
  const wording = useLanguage();
  const { rules: { editor }, ruleNames } = wording.messages;
  const was = base === null ? null : settingText(base, setting, wording);
  return (
    <div className={styles.line}>
      <span>{ruleNames.settings[setting.path]}{was !== null && was !== settingText(draft.text, setting, wording) && <span className={styles.was}>{editor.was(was)}</span>}</span>
      <Entry {...props} />
      <span className={styles.unit}>{ruleNames.units[setting.unit]}</span>
      <FieldProblems problems={draft.problems} path={setting.path} />
    </div>
  );
};

/** Every value of a scheme outside its indicators. */
export const SettingEditor = (props: EditorProps) => {
  const { ruleNames } = useMessages();
  return (
    <div className={styles.columns}>
      {settingGroups.map((group) => (
        <section key={group} className={styles.group} aria-label={ruleNames.groups[group]}>
          <h3 className={rulesStyles.sub}>{ruleNames.groups[group]}</h3>
          <FieldProblems problems={props.draft.problems.filter(({ path }) => path === group)} path={group} />
          {settingsOf(group).map((setting) => <Line key={setting.path} {...props} setting={setting} />)}
        </section>
      ))}
    </div>
  );
};
