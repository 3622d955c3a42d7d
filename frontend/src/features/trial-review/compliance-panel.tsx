import { useMessages, useName } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { ChartPanel } from '../../ui/chart-panel';
import { Missing } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import type { TrialReply } from './trial';
import styles from './trial-review.module.css';

type Found = TrialReply['compliance'][number];

const judgedOf = ({ pass, fail, warn, unknown }: Found): number => pass + fail + warn + unknown;

const useRuleName = () => {
  const name = useName();
  const { rules } = usePolicy();
  return (id: string): string => {
    const rule = rules.find((each) => each.rule === id);
    return rule === undefined ? id : name(rule.title);
  };
};

const Bar = ({ found }: { found: Found }) => {
  const whole = judgedOf(found);
  return (
    <span className={styles.bar} aria-hidden="true">
      {(['pass', 'warn', 'fail', 'unknown'] as const).map((outcome) => found[outcome] > 0 && <i key={outcome} className={styles[outcome]} style={{ inlineSize: `${(found[outcome] / whole) * 100}%` }} />)}
    </span>
  );
};

const Cell = ({ found }: { found: Found | undefined }) => {
  const { trialReview: { compliance: words } } = useMessages();
  if (found === undefined) return <Missing reason={words.nothing} />;
  if (judgedOf(found) === 0) return <Missing reason={words.notApplicable} />;
  const { fail, warn, unknown, pass } = found;
  return (
    <span className={styles.cell} title={words.judged({ fail, warn, unknown, pass })}>
      <Bar found={found} />
      <span className={styles.counts}>
        {fail > 0 && <StatusMark status="rectify" word={`${words.counts.fail} ${fail}`} />}
        {fail === 0 && warn > 0 && <StatusMark status="watch" word={`${words.counts.warn} ${warn}`} />}
        {fail === 0 && warn === 0 && (unknown > 0 ? <StatusMark status="none" word={`${words.counts.unknown} ${unknown}`} /> : <StatusMark status="normal" word={`${words.counts.pass} ${pass}`} />)}
      </span>
    </span>
  );
};

const yearsOf = ({ compliance }: TrialReply): readonly number[] => [...new Set(compliance.map(({ year }) => year))].sort((a, b) => a - b);
const rulesOf = ({ compliance }: TrialReply): readonly Pick<Found, 'rule' | 'article'>[] => [...new Map(compliance.map(({ rule, article }) => [rule, { rule, article }])).values()];
const foundIn = ({ compliance }: TrialReply, rule: string, year: number): Found | undefined => compliance.find((each) => each.rule === rule && each.year === year);

const useYearHead = ({ dayOne: { date } }: TrialReply) => {
  const { trialReview: { phases, compliance: words } } = useMessages();
  return (year: number) => words.yearOf(year, `${year}-12-31` < date ? phases.before : phases.during);
};

const Matrix = ({ reply }: { reply: TrialReply }) => {
  const { trialReview: { compliance: words } } = useMessages();
  const ruleName = useRuleName();
  const yearHead = useYearHead(reply);
  const years = yearsOf(reply);
  return (
    <div className={styles.scroll} role="region" aria-label={words.title} tabIndex={0}>
      <table className={styles.matrix}>
        <thead><tr><th scope="col">{words.rule}</th>{years.map((year) => <th key={year} scope="col">{yearHead(year)}</th>)}</tr></thead>
        <tbody>
          {rulesOf(reply).map(({ rule, article }) => (
            <tr key={rule}>
              <th scope="row" title={rule}>{ruleName(rule)}<span className={styles.article}>{article}</span></th>
              {years.map((year) => <td key={year}><Cell found={foundIn(reply, rule, year)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** How often each rule came out how, year by year. */
export const CompliancePanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: { compliance: words } } = useMessages();
  const ruleName = useRuleName();
  const failing = ({ compliance, basis: { year } }: TrialReply) => compliance.filter((each) => each.year === year && each.fail > 0);
  const cell = (found: Found | undefined) => (found === undefined ? words.nothing : words.judged(found));
  return (
    <ChartPanel
      slug="trial-compliance" title={words.title} unit={words.unit} asked={asked} height={400}
      empty={({ compliance }) => (compliance.length === 0 ? words.empty : null)}
      drawing={(reply) => <Matrix reply={reply} />}
      told={(reply) => words.told(reply.basis.year, failing(reply).reduce((sum, { fail }) => sum + fail, 0), failing(reply).length)}
      table={(reply) => ({
        head: [{ name: words.rule }, ...yearsOf(reply).map((year) => ({ name: String(year), align: 'start' as const }))],
        rows: rulesOf(reply).map(({ rule }) => ({ key: rule, cells: [`${rule} ${ruleName(rule)}`, ...yearsOf(reply).map((year) => cell(foundIn(reply, rule, year)))] })),
      })}
      about={{ formula: words.formula, source: words.source, note: words.note }}
    />
  );
};
