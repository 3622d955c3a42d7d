import { type FieldProblem, ruleEntryOf } from '@monitor/domain';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { valueAt } from './document-path';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { FieldProblems } from './field-problems';
import { type ParamChoices, paramChoices } from './param-choices';
import { ParamEntry } from './param-entry';
import { paramText } from './param-text';
import rulesStyles from './rules.module.css';

interface ParamLineProps extends EditorProps {
  readonly path: string;
  readonly label: string;
  /** Names the entry alone, for a screen reader. */
  readonly name: string;
  readonly choices: ParamChoices;
  readonly param: string;
}

const ParamLine = ({ draft, base, path, label, name, choices, param }: ParamLineProps) => {
  const wording = useLanguage();
  const { rules: { editor } } = wording.messages;
  const [value, was] = [valueAt(draft.text, path), valueAt(base, path)];
  return (
    <div className={`${styles.line} ${styles.pair}`}>
      <span>{label}{was !== undefined && JSON.stringify(was) !== JSON.stringify(value) && <span className={styles.was}>{editor.was(paramText(param, was, wording))}</span>}</span>
      <ParamEntry name={name} param={param} value={value} choices={choices} set={(next) => draft.set(path, next)} />
      <FieldProblems problems={draft.problems} path={path} />
    </div>
  );
};

const RuleParams = (props: EditorProps & { rule: string; at: number }) => {
  const { draft, rule, at } = props;
  const { ruleNames } = useMessages();
  const name = useName();
  const definition = ruleEntryOf(rule)?.definition;
  const params = Object.keys(Object(valueAt(draft.text, `rules.${at}.params`)));
  if (params.length === 0) return null;
  return (
    <section className={styles.group} aria-label={rule}>
      <h3 className={rulesStyles.sub}>{rule} {definition !== undefined && name(definition.title)}</h3>
      {definition !== undefined && <p className={styles.told}>{definition.clause}</p>}
      {params.map((param) => {
        const label = wordOf(ruleNames.params, param);
        return <ParamLine key={param} {...props} param={param} path={`rules.${at}.params.${param}`} label={label} name={`${rule} ${label}`} choices={paramChoices(rule, param)} />;
      })}
    </section>
  );
};

const readings = {
  missingReport: { kind: 'one', codes: ['rectify', 'watch'] },
  rectificationMonths: { kind: 'free', codes: [] },
} as const;

const FlagReadings = (props: EditorProps) => {
  const { rules: { ruleSet }, ruleNames } = useMessages();
  return (
    <section className={styles.group} aria-label={ruleSet.flagReadings}>
      <h3 className={rulesStyles.sub}>{ruleSet.flagReadings}</h3>
      {(['missingReport', 'rectificationMonths'] as const).map((each) => <ParamLine key={each} {...props} param={each} path={`flagReadings.${each}`} label={ruleNames.flagReadings[each]} name={ruleNames.flagReadings[each]} choices={readings[each]} />)}
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
      <div className={styles.columns}>
        {rules.map((each, at) => <RuleParams key={named(each)} {...props} rule={named(each)} at={at} />)}
        <FlagReadings {...props} />
      </div>
    </>
  );
};
