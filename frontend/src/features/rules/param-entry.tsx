import { useState } from 'react';
import { useLanguage, useMessages } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import styles from './draft-editor.module.css';
import type { ParamChoices } from './param-choices';
import { paramText } from './param-text';

export interface ParamProps {
  readonly name: string;
  /** The parameter's own name, by which its codes are told. */
  readonly param: string;
  readonly value: unknown;
  readonly choices: ParamChoices;
  readonly set: (value: unknown) => void;
}

const MOST = 1e9;

/** What was typed as JSON; `undefined` for what is none. */
const parsed = (typed: string): unknown => {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
};

/** A list or a record, as it is written in the document. */
const JsonEntry = ({ name, value, set }: ParamProps) => {
  const { rules: { editor } } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && parsed(typed) === undefined;
  const type = (text: string) => {
    const next = parsed(text);
    setTyped(text);
    if (next !== undefined) set(next);
  };
  return (
    <span className={styles.json}>
      <textarea className={`${styles.text} ${styles.wide}`} rows={3} aria-label={name} aria-invalid={isWrong} value={typed ?? JSON.stringify(value)} onChange={(event) => type(event.target.value)} onBlur={() => !isWrong && setTyped(null)} />
      {isWrong && <span className={styles.wrong} role="alert">{editor.notJson}</span>}
    </span>
  );
};

const OneEntry = ({ name, param, value, choices, set }: ParamProps) => {
  const wording = useLanguage();
  return <select className={styles.select} aria-label={name} value={String(value)} onChange={(event) => set(event.target.value)}>{choices.codes.map((code) => <option key={code} value={code}>{paramText(param, code, wording)}</option>)}</select>;
};

/** Boxes in the order of the rule's own list. */
const SeveralEntry = ({ name, param, value, choices, set }: ParamProps) => {
  const wording = useLanguage();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggle = (code: string, isOn: boolean) => set(choices.codes.filter((each) => (each === code ? isOn : chosen.includes(each))));
  return (
    <span className={styles.boxes} role="group" aria-label={name}>
      {choices.codes.map((code) => <label key={code}><input type="checkbox" checked={chosen.includes(code)} onChange={(event) => toggle(code, event.target.checked)} />{paramText(param, code, wording)}</label>)}
    </span>
  );
};

/** A parameter by its kind: choices where its rule names them, else a number, a yes or no, a text, or a list as it is written. */
export const ParamEntry = (props: ParamProps) => {
  const { name, value, choices, set } = props;
  if (choices.kind === 'one') return <OneEntry {...props} />;
  if (choices.kind === 'several') return <SeveralEntry {...props} />;
  if (typeof value === 'number') return <NumberBox name={name} value={value} min={0} max={MOST} step={1} set={set} />;
  if (typeof value === 'boolean') return <input type="checkbox" aria-label={name} checked={value} onChange={(event) => set(event.target.checked)} />;
  if (typeof value === 'string') return <input type="text" className={styles.text} aria-label={name} value={value} onChange={(event) => set(event.target.value)} />;
  return <JsonEntry {...props} />;
};
