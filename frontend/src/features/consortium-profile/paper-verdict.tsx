import { numberText, percentText } from '../../format/number-text';
import { indicatorValueText } from '../../format/indicator-value';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Change, Missing, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { ConsortiumStatusMark, FlagMark, RuleMark } from '../../ui/status-mark';
import { useComplianceCounts } from './compliance-list';
import { DimensionPlot } from './dimension-plot';
import { cut } from './paper-cut';
import { PaperPart } from './paper-part';
import styles from './paper.module.css';
import type { Check, Indicator, Profile } from './profile';
import type { Why } from './score-why';

const MOST_FLAGS = 3;
const MOST_INDICATORS = 36;
const MOST_CHECKS = 10;

export const PaperHead = ({ profile }: { profile: Profile }) => {
  const { consortium: { facts: words }, profile: { paper }, status, frame } = useMessages();
  const name = useName();
  const { lead, members } = profile;
  const facts = [
    [words.lead, lead.name === '' ? words.noLead : lead.name],
    [words.sector, name(sectorName(profile.sector))],
    [words.district, name(districtName(profile.district))],
    [words.route, status.route[profile.route]],
    [words.recognised, profile.recognised],
    [words.members, words.membersOf(members.total, members.enterprises)],
    [words.code, profile.consortium],
  ] as const;
  return (
    <header className={styles.head}>
      <p>{paper.title} · {frame.yearOf(profile.basis.year)}</p>
      <h1>{profile.name} <ConsortiumStatusMark status={profile.status} /></h1>
      <dl>{facts.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
    </header>
  );
};

/** Total, rank with its interval, grade and coverage, in one strip. */
export const PaperVerdict = ({ profile: { total, previousTotal, rank, ranked, grade, coverage }, why }: { profile: Profile; why: Why | undefined }) => {
  const { consortium: { verdict: words }, ranking, robustness, figures } = useMessages();
  const interval = why?.interval ?? null;
  return (
    <dl className={styles.verdict}>
      <div><dt>{words.total}</dt><dd><Score value={total} digits={2} reason={words.noTotal} /></dd><dd>{total !== null && previousTotal !== null && <>{figures.onLastYear} <Change difference={total - previousTotal} digits={2} /></>}</dd></div>
      <div><dt>{words.rank}</dt><dd>{rank === null ? <Missing reason={words.noRank} /> : rank}</dd><dd>{rank === null ? words.noRank : words.rankOf(rank, ranked)}{interval !== null && ` · ${ranking.columns.interval} ${robustness.interval(String(interval.low), String(interval.high))}`}</dd></div>
      <div><dt>{words.grade}</dt><dd><GradeTag grade={grade} /></dd></div>
      <div><dt>{words.coverage}</dt><dd>{percentText(coverage)}<small>{figures.percent}</small></dd></div>
    </dl>
  );
};

export const PaperFlags = ({ flags }: Pick<Profile, 'flags'>) => {
  const { flags: words } = useMessages().consortium;
  const rows = cut(flags, MOST_FLAGS);
  return <PaperPart title={words.title} note={words.unit} rows={rows}><ul className={styles.lines}>{rows.shown.map(({ key, kind, headline, article }) => <li key={key}><FlagMark kind={kind} /><span className={styles.clip}>{headline}</span><span className={styles.quiet}>{article}</span></li>)}</ul></PaperPart>;
};

export const PaperDimensions = ({ dimensions }: Pick<Profile, 'dimensions'>) => {
  const { dimensions: words } = useMessages().consortium;
  return <PaperPart title={words.title} note={words.unit}>{dimensions.length === 0 ? <p className={styles.none}>{words.empty}</p> : <div className={styles.dimensions}><DimensionPlot dimensions={dimensions} /></div>}</PaperPart>;
};

const IndicatorLine = ({ indicator }: { indicator: Indicator }) => {
  const { language, messages: { consortium: { indicators: words } } } = useLanguage();
  const definition = usePolicy().scheme.indicators.find((each) => each.code === indicator.code);
  const { value, score } = indicator;
  const why = words.noValue[indicator.state];
  return (
    <li>
      <span className={styles.clip}>{definition?.[language] ?? indicator.code}</span>
      <span className={styles.number}>{value === null || definition === undefined ? <Missing reason={why} /> : `${indicatorValueText(value, definition.unit.zh)}${definition.unit[language]}`}</span>
      <span className={styles.meter}><span style={{ width: `${String(Math.max(0, Math.min(100, score ?? 0)))}%` }} /></span>
      <span className={styles.number}><Score value={score} reason={why} /></span>
      <span className={styles.number}>{numberText(indicator.contribution, 2)}</span>
    </li>
  );
};

/** Every indicator of the scheme in two columns: value, score, points brought. */
export const PaperIndicators = ({ profile: { indicators } }: { profile: Profile }) => {
  const { profile: { paper: words } } = useMessages();
  const order = usePolicy().scheme.indicators.map(({ code }) => code);
  const rows = cut(indicators.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code)), MOST_INDICATORS);
  return <PaperPart title={words.indicators} rows={rows}><ul className={styles.indicators}>{rows.shown.map((indicator) => <IndicatorLine key={indicator.code} indicator={indicator} />)}</ul></PaperPart>;
};

const gravity: readonly Check['result'][] = ['FAIL', 'WARN', 'UNKNOWN', 'PASS', 'NA'];

/** What the Measures ask, the gravest first. */
export const PaperChecks = ({ checks }: { checks: readonly Check[] }) => {
  const { profile: { paper: words } } = useMessages();
  const name = useName();
  const { rules } = usePolicy();
  const counts = useComplianceCounts(checks);
  const rows = cut(checks.toSorted((one, other) => gravity.indexOf(one.result) - gravity.indexOf(other.result)), MOST_CHECKS);
  return (
    <PaperPart title={words.checks} note={counts} rows={rows}>
      <ul className={styles.lines}>
        {rows.shown.map((check) => {
          const rule = rules.find((each) => each.rule === check.rule);
          return <li key={check.rule}><RuleMark result={check.result} /><span className={styles.clip}>{rule === undefined ? check.rule : name(rule.title)}：{check.note}</span><span className={styles.quiet}>{check.article}</span></li>;
        })}
      </ul>
    </PaperPart>
  );
};
