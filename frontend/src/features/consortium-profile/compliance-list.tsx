import { changchunTrial2025 } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { amountText } from '../../format/amount';
import { useMessages, useName } from '../../messages/language';
import { RuleMark } from '../../ui/status-mark';
import styles from './compliance-list.module.css';
import type { Check } from './profile';

const MOST_RECORDS = 3;
const YUAN = '元';
const PLAIN = /^-?\d+(\.\d+)?$/u;

const Measured = ({ measured: { label, value, threshold, unit } }: { measured: Check['measured'][number] }) => {
  const { consortium: { checks }, figures } = useMessages();
  const told = (text: string) => (unit === YUAN && PLAIN.test(text) ? `${amountText(text, 'wan')} ${figures.units.wan}` : `${text} ${unit}`.trim());
  return <li>{label} <strong>{told(value)}</strong>{threshold !== '' && <span className={styles.threshold}>{checks.threshold(told(threshold))}</span>}</li>;
};

/** The rows a judgement rests on; each opens as it was loaded. */
const Records = ({ keys }: { keys: readonly string[] }) => {
  const { consortium: { checks }, codes } = useMessages();
  const words: Readonly<Record<string, string>> = codes.record;
  if (keys.length === 0) return null;
  return (
    <p className={styles.records}>
      {checks.evidence}
      {keys.slice(0, MOST_RECORDS).map((key) => {
        const [entity = ''] = key.split(':', 1);
        return <Link key={key} to="." search={recordSearch(key)} resetScroll={false} title={checks.open(key)}>{words[entity] ?? entity} {key.slice(entity.length + 1)}</Link>;
      })}
      {keys.length > MOST_RECORDS && <span>{checks.evidenceMore(keys.length)}</span>}
    </p>
  );
};

const Item = ({ check }: { check: Check }) => {
  const { consortium: { checks } } = useMessages();
  const name = useName();
  const rule = changchunTrial2025.rules.find(({ id }) => id === check.rule);
  return (
    <li className={styles.item}>
      <div className={styles.first}>
        <span className={styles.mark}><RuleMark result={check.result} /></span>
        <span className={styles.title} title={rule?.clause}>{rule === undefined ? check.rule : name(rule.title)}</span>
        <span className={styles.article} title={checks.rule(check.rule, check.version)}>{check.article}{check.severity === 'soft' && ` · ${checks.soft}`}</span>
      </div>
      <p className={styles.note}>{check.note}</p>
      {check.result !== 'PASS' && check.measured.length > 0 && <ul className={styles.measured}>{check.measured.map((measured) => <Measured key={measured.label} measured={measured} />)}</ul>}
      {check.result !== 'PASS' && <Records keys={check.evidence} />}
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
