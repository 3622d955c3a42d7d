import { type FieldProblem, ruleEntryOf } from '@monitor/domain';
import { useState } from 'react';
import { useMessages, useName } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { valueAt } from './document-path';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { FieldProblems } from './field-problems';
import { NumberBox } from './number-box';
import rulesStyles from './rules.module.css';

interface ParamProps {
  readonly name: string;
  readonly value: unknown;
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
    <>
      <textarea className={`${styles.text} ${styles.wide}`} rows={2} aria-label={name} aria-invalid={isWrong} value={typed ?? JSON.stringify(value)} onChange={(event) => type(event.target.value)} onBlur={() => !isWrong && setTyped(null)} />
      {isWrong && <p className={styles.wrong} role="alert">{editor.notJson}</p>}
    </>
  );
};

const Entry = (props: ParamProps) => {
  const { name, value, set } = props;
  if (typeof value === 'number') return <NumberBox name={name} value={value} min={0} max={MOST} step={1} set={set} />;
  if (typeof value === 'boolean') return <input type="checkbox" aria-label={name} checked={value} onChange={(event) => set(event.target.checked)} />;
  if (typeof value === 'string') return <input type="text" className={styles.text} aria-label={name} value={value} onChange={(event) => set(event.target.value)} />;
  return <JsonEntry {...props} />;
};

interface RuleProps extends EditorProps {
  readonly rule: string;
  readonly at: number;
}

const RuleParams = ({ draft, base, rule, at }: RuleProps) => {
  const { rules: { editor }, ruleNames } = useMessages();
  const name = useName();
  const definition = ruleEntryOf(rule)?.definition;
  const params = Object.entries(Object(valueAt(draft.text, `rules.${at}.params`)));
  const before = valueAt(base, `rules.${at}.params`);
  if (params.length === 0) return null;
  return (
    <section className={styles.group} aria-label={rule}>
      <h3 className={rulesStyles.sub}>{rule} {definition !== undefined && name(definition.title)}</h3>
      {definition !== undefined && <p className={styles.told}>{definition.clause}</p>}
      {params.map(([param, value]) => {
        const [path, was] = [`rules.${at}.params.${param}`, valueAt(before, param)];
        return (
          <div key={param} className={styles.line}>
            <span>{wordOf(ruleNames.params, param)}{was !== undefined && JSON.stringify(was) !== JSON.stringify(value) && <span className={styles.was}>{editor.was(JSON.stringify(was))}</span>}</span>
            <Entry name={`${rule} ${wordOf(ruleNames.params, param)}`} value={value} set={(next) => draft.set(path, next)} />
            <FieldProblems problems={draft.problems} path={path} />
          </div>
        );
      })}
    </section>
  );
};

const named = (each: unknown): string => String(valueAt(each, 'rule'));

const outside = (problems: readonly FieldProblem[]): readonly FieldProblem[] => problems.filter(({ path }) => !/^rules\.\d+\.params\./u.test(path) && path.startsWith('rules'));

/** What a rule set sets of its rules; what follows from the scheme or the city is not written in it. */
export const RuleParamsEditor = (props: EditorProps) => {
  const rules = valueAt(props.draft.text, 'rules');
  const { rules: { editor } } = useMessages();
  if (!Array.isArray(rules)) return <p className={styles.told}>{editor.unreadable}</p>;
  return (
    <>
      <FieldProblems problems={outside(props.draft.problems)} path="rules" />
      <div className={styles.columns}>{rules.map((each, at) => <RuleParams key={named(each)} {...props} rule={named(each)} at={at} />)}</div>
    </>
  );
};
