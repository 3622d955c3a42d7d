import { amountText } from '../../format/amount';
import { useMessages, useName } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { RuleMark } from '../../ui/status-mark';
import styles from './compliance-list.module.css';
import type { Check } from './profile';
import { RecordLinks } from './record-links';

const YUAN = '元';
const PLAIN = /^-?\d+(\.\d+)?$/u;

const Measured = ({ measured: { label, value, threshold, unit } }: { measured: Check['measured'][number] }) => {
  const { consortium: { checks }, figures } = useMessages();
  const told = (text: string) => (unit === YUAN && PLAIN.test(text) ? `${amountText(text, 'wan')} ${figures.units.wan}` : `${text} ${unit}`.trim());
  return <li>{label} <strong>{told(value)}</strong>{threshold !== '' && <span className={styles.threshold}>{checks.threshold(told(threshold))}</span>}</li>;
};

const Item = ({ check }: { check: Check }) => {
  const { consortium: { checks } } = useMessages();
  const name = useName();
  const rule = usePolicy().rules.find((each) => each.rule === check.rule);
  return (
    <li className={styles.item}>
      <div className={styles.first}>
        <span className={styles.mark}><RuleMark result={check.result} /></span>
        <span className={styles.title} title={rule?.clause}>{rule === undefined ? check.rule : name(rule.title)}</span>
        <span className={styles.article} title={checks.rule(check.rule, check.version)}>{check.article}{check.severity === 'soft' && ` · ${checks.soft}`}</span>
      </div>
      <p className={styles.note}>{check.note}</p>
      {check.result !== 'PASS' && check.measured.length > 0 && <ul className={styles.measured}>{check.measured.map((measured) => <Measured key={measured.label} measured={measured} />)}</ul>}
      {check.result !== 'PASS' && <div className={styles.indented}><RecordLinks keys={check.evidence} /></div>}
    </li>
  );
};

/** What the Measures ask, article by article, and how it stands; the note of what is met holds its number. */
export const ComplianceList = ({ checks }: { checks: readonly Check[] }) => <ul>{checks.map((check) => <Item key={check.rule} check={check} />)}</ul>;

/** 「符合 8 · 提示 1 · 不符合 1」, only what occurs. */
export const useComplianceCounts = (checks: readonly Check[]): string => {
  const { counts } = useMessages().consortium.checks;
  return (['PASS', 'WARN', 'FAIL', 'UNKNOWN', 'NA'] as const)
    .map((result) => [counts[result], checks.filter((check) => check.result === result).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join(' · ');
};
