import { amountText } from '../../format/amount';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { RuleMark } from '../../ui/status-mark';
import { EvidenceList } from './evidence-list';
import type { FlagReply, RuleNode } from './flag-reply';
import type { RuleBranch } from './flag-tree';
import { paramText } from './param-text';
import styles from './rule-branch.module.css';

const YUAN = '元';
const PLAIN = /^-?\d+(\.\d+)?$/u;

const Measured = ({ measured }: { measured: RuleNode['measured'] }) => {
  const { flagExplanation: words, figures } = useMessages();
  const told = (text: string, unit: string) => (unit === YUAN && PLAIN.test(text) ? `${amountText(text, 'wan')} ${figures.units.wan}` : `${text} ${unit}`.trim());
  return (
    <ul className={styles.measured}>
      {measured.map(({ label, value, threshold, unit }) => (
        <li key={label}>{label} <strong>{told(value, unit)}</strong>{threshold !== '' && <span className={styles.quiet}>{words.threshold} {told(threshold, unit)}</span>}</li>
      ))}
    </ul>
  );
};

const Params = ({ params }: { params: RuleNode['params'] }) => {
  const { language, messages: { flagExplanation: words } } = useLanguage();
  const entries = Object.entries(params);
  if (entries.length === 0) return null;
  return (
    <details className={styles.params}>
      <summary>{words.params}</summary>
      <dl>{entries.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{paramText(value, words, language)}</dd></div>)}</dl>
    </details>
  );
};

/** What the Measures leave open, and what was taken. */
export const Readings = ({ title, readings }: { title: string; readings: FlagReply['openReadings'] }) => {
  const { flagExplanation: words } = useMessages();
  if (readings.length === 0) return null;
  return (
    <div className={styles.readings}>
      <p className={styles.quiet}>{title}</p>
      <ul>{readings.map(({ question, taken, param }) => <li key={param} title={param}>{words.reading(question, taken)}</li>)}</ul>
    </div>
  );
};

/** A rule as it was judged: result, clause, what was measured, parameters, readings and rows. */
export const RuleBranchView = ({ branch: { rule, rows } }: { branch: RuleBranch }) => {
  const { flagExplanation: words } = useMessages();
  const name = useName();
  return (
    <div className={styles.rule}>
      <p className={styles.head}>
        <RuleMark result={rule.result} />
        <span className={styles.title}>{name(rule.title)}</span>
        <span className={styles.quiet}>{words.rule(rule.rule, rule.version)} · {words.measures(rule.article)} · {words.severity[rule.severity]}</span>
      </p>
      <blockquote className={styles.clause}>{rule.clause}</blockquote>
      {rule.note !== '' && <p className={styles.note}>{rule.note}</p>}
      {rule.measured.length > 0 && <Measured measured={rule.measured} />}
      <Readings title={words.readings} readings={rule.openReadings} />
      <Params params={rule.params} />
      <EvidenceList rows={rows} />
    </div>
  );
};
