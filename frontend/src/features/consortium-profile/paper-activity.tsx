import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Amount, Missing, Percent, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { fundLines } from './fund-lines';
import { gantt, type Schedule } from './gantt';
import { GanttFigure } from './gantt-figure';
import { cut } from './paper-cut';
import { PaperPart } from './paper-part';
import styles from './paper.module.css';
import type { Funds, Member, Outcome, Profile } from './profile';
import { executionOf } from './years-table';

const MOST_YEARS = 6;
const MOST_SOURCES = 7;
const MOST_PROJECTS = 6;
const MOST_OUTCOMES = 5;
const MOST_MEMBERS = 24;

const amounts = ['planned', 'allocated', 'spent', 'refunded'] as const;

/** The latest years, one in a line. */
export const PaperHistory = ({ history }: Pick<Profile, 'history'>) => {
  const { profile: { paper: words, years }, consortium: { verdict, funds }, figures } = useMessages();
  const shown = history.slice(-MOST_YEARS);
  const wan = funds.in(figures.units.wan);
  return (
    <PaperPart title={words.history} rows={{ shown, all: history.length }}>
      <table className={styles.table}>
        <thead><tr><th scope="col" /><th scope="col">{verdict.total}</th><th scope="col">{verdict.rank}</th><th scope="col">{verdict.grade}</th><th scope="col">{years.members}</th><th scope="col">{years.execution}</th><th scope="col">{years.contracts}{wan}</th><th scope="col">{years.revenue}{wan}</th></tr></thead>
        <tbody>
          {shown.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td><Score value={year.total} digits={2} reason={verdict.noTotal} /></td>
              <td>{year.rank === null ? <Missing reason={verdict.noRank} /> : years.rankOf(year.rank, year.ranked)}</td>
              <td><GradeTag grade={year.grade} /></td>
              <td>{year.members}</td>
              <td><Percent value={executionOf(year)} reason={years.none} /></td>
              <td><Amount yuan={year.contracts} scale="wan" reason={years.none} /></td>
              <td><Amount yuan={year.revenue} scale="wan" reason={years.none} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  );
};

/** Sources as they came, the sums always. */
export const PaperFunds = ({ funds }: { funds: readonly Funds[] }) => {
  const { consortium: { funds: words }, profile: { paper }, codes } = useMessages();
  const rows = cut(funds, MOST_SOURCES);
  const sources = new Set(rows.shown.map(({ source }) => source));
  const lines = fundLines(funds).filter(({ kind, source }) => kind !== 'source' || sources.has(source));
  return (
    <PaperPart title={paper.funds} rows={rows}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{words.source}</th>{amounts.map((column) => <th key={column} scope="col">{words[column]}</th>)}<th scope="col">{words.execution}</th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind}${line.source}`} className={line.kind === 'source' ? undefined : styles.sum}>
              <th scope="row">{line.kind === 'source' ? wordOf(codes.fundSource, line.source) : words[line.kind]}</th>
              {amounts.map((column) => <td key={column}><Amount yuan={line[column]} scale="wan" /></td>)}
              <td><Percent value={line.execution} reason={words.noPlan} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  );
};

/** Projects that run, then those that ended last. */
export const PaperProjects = ({ schedule }: { schedule: Schedule | undefined }) => {
  const { profile: { paper: words }, frame } = useMessages();
  if (schedule === undefined) return <PaperPart title={words.projects}><p className={styles.none}>{frame.errors.unavailable}</p></PaperPart>;
  const chart = gantt(schedule);
  const inOrder = (chart?.rows ?? []).toSorted((one, other) => Number(one.over) - Number(other.over) || (one.over ? other.project.statusSince.localeCompare(one.project.statusSince) : 0));
  const rows = cut(inOrder, MOST_PROJECTS);
  return <PaperPart title={words.projects} rows={rows}>{chart !== null && <div className={styles.gantt}><GanttFigure chart={{ ...chart, rows: rows.shown }} /></div>}</PaperPart>;
};

const kindsTold = (outcomes: readonly Outcome[], word: (kind: string) => string, told: (kind: string, count: number) => string): string => {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  return kinds.map((kind) => told(word(kind), outcomes.filter((each) => each.kind === kind).length)).join(' · ');
};

export const PaperOutcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const { profile: { paper: words }, consortium: { outcomes: outcomeWords }, codes, figures } = useMessages();
  const rows = cut(outcomes, MOST_OUTCOMES);
  return (
    <PaperPart title={words.outcomes} note={kindsTold(outcomes, (kind) => wordOf(codes.outcomeKind, kind), words.byKind)} rows={rows}>
      <ul className={styles.lines}>
        {rows.shown.map(({ code, kind, title, achieved, amount }) => <li key={code}><span className={styles.kind}>{wordOf(codes.outcomeKind, kind)}</span><span className={styles.clip}>{title}</span><span className={styles.number}>{amount === null ? <Missing reason={outcomeWords.noAmount} /> : <><Amount yuan={amount} scale="wan" /> {figures.units.wan}</>}</span><span className={styles.quiet}>{achieved}</span></li>)}
      </ul>
    </PaperPart>
  );
};

const tiers = ['lead', 'core', 'general'] as const;

export const PaperMembers = ({ members }: { members: readonly Member[] }) => {
  const { profile: { paper: words }, codes } = useMessages();
  const rows = cut(members, MOST_MEMBERS);
  const note = tiers.map((tier) => [tier, members.filter((each) => each.tier === tier).length] as const).filter(([, count]) => count > 0).map(([tier, count]) => words.byKind(codes.tier[tier], count)).join(' · ');
  return (
    <PaperPart title={words.members} note={note} rows={rows}>
      <ul className={styles.members}>{rows.shown.map(({ uscc, joined, name, tier, leftOn }) => <li key={`${uscc}${joined}`}><span className={styles.clip}>{name}</span><span className={styles.quiet}>{codes.tier[tier]}{leftOn !== null && ` · ${leftOn}`}</span></li>)}</ul>
    </PaperPart>
  );
};
