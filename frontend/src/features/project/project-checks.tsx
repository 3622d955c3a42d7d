import { useMessages, useName } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { amountText } from '../../format/amount';
import { type Asked, Panel } from '../../ui/panel';
import { RuleMark } from '../../ui/status-mark';
import type { ProjectCheck, ProjectReply } from './project';
import styles from './project.module.css';

const YUAN = '元';
const PLAIN = /^-?\d+(\.\d+)?$/u;

/** Does the finding tell of this very project? A code that only begins like it is another one. */
const names = ({ measured, note }: ProjectCheck, code: string): boolean =>
  measured.some(({ label }) => label === code) || note.split(/[^\p{L}\p{N}-]+/u).includes(code);

const Finding = ({ check }: { check: ProjectCheck }) => {
  const { project: { checks: words }, figures } = useMessages();
  const name = useName();
  const rule = usePolicy().rules.find((each) => each.rule === check.rule);
  const told = (text: string, unit: string) => (unit === YUAN && PLAIN.test(text) ? `${amountText(text, 'wan')} ${figures.units.wan}` : `${text} ${unit}`.trim());
  return (
    <li className={styles.finding}>
      <p className={styles.findingHead}><RuleMark result={check.result} /><span title={rule?.clause}>{rule === undefined ? check.rule : name(rule.title)}</span><span className={styles.quiet}>{check.article}</span></p>
      <p>{check.note}</p>
      {check.result !== 'PASS' && <ul className={styles.measured}>{check.measured.map(({ label, value, threshold, unit }) => <li key={label}>{words.measured(label, told(value, unit), '')}{threshold !== '' && <span className={styles.quiet}> {words.threshold(told(threshold, unit))}</span>}</li>)}</ul>}
    </li>
  );
};

const Group = ({ title, checks }: { title: string; checks: readonly ProjectCheck[] }) =>
  checks.length === 0 ? null : <section><h3 className={styles.sub}>{title}</h3><ul className={styles.findings}>{checks.map((check) => <Finding key={check.rule} check={check} />)}</ul></section>;

/** What the rules found that concerns it: findings that name it first. */
export const ProjectChecks = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const { project: { checks: words } } = useMessages();
  const { data } = asked;
  return (
    <Panel title={words.title} {...(data === undefined ? {} : { unit: words.unit(data.basis.year) })} source={words.source} asked={asked} height={96} empty={({ checks }) => (checks.length === 0 ? words.empty : null)}>
      {({ checks, code }) => (
        <>
          <Group title={words.named} checks={checks.filter((check) => names(check, code))} />
          <Group title={words.rests} checks={checks.filter((check) => !names(check, code))} />
        </>
      )}
    </Panel>
  );
};
