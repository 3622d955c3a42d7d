import { type Filters, ranking, type ReplyOf, robustness } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { ChartPanel } from '../../ui/chart-panel';
import { ContributionBar, ContributionLegend } from '../../ui/contribution-bar';
import { Missing, Score } from '../../ui/figures';
import { IntervalBar } from '../../ui/interval-bar';
import { FlagMark } from '../../ui/status-mark';
import { bandedRows, type BandedRow } from './banded-rows';
import styles from './sector-contributions.module.css';

type Reply = ReplyOf<typeof ranking>;
type Robustness = ReplyOf<typeof robustness>;

const rankText = (rank: number): string => (Number.isInteger(rank) ? String(rank) : rank.toFixed(1));

const Interval = ({ row: { interval }, worst }: { row: BandedRow; worst: number }) => {
  const { robustness: words } = useMessages();
  if (interval === null) return <Missing reason={words.noInterval} />;
  const told = words.told({ rank: String(interval.nominal), low: rankText(interval.low), high: rankText(interval.high), band: interval.band });
  return <span className={styles.interval} title={told}><IntervalBar span={interval} worst={worst} label={told} /><span aria-hidden="true">{words.interval(rankText(interval.low), rankText(interval.high))}</span></span>;
};

const Line = ({ line, worst }: { line: BandedRow; worst: number }) => {
  const { sector: { contributions: words }, robustness: steady } = useMessages();
  const { row, startsBand, interval } = line;
  return (
    <li className={startsBand ? `${styles.line} ${styles.first}` : styles.line}>
      <span className={styles.band}>{startsBand && interval !== null ? steady.band(interval.band) : ''}</span>
      <span className={styles.rank}>{row.rank === null ? <Missing reason={words.noRank} /> : row.rank}</span>
      <span className={styles.name}><Link to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters} title={row.name}>{row.name}</Link>{row.flags.map((kind) => <FlagMark key={kind} kind={kind} short />)}</span>
      <span className={styles.bar}><ContributionBar row={row} /></span>
      <span className={styles.total}><Score value={row.total} reason={words.noTotal} /></span>
      <span className={styles.whisker}><Interval row={line} worst={worst} /></span>
    </li>
  );
};

/** A nation's sector has a thousand consortia: the picture shows those at the top, the register holds all. */
const MOST = 60;

const More = ({ count }: { count: number }) => {
  const { sector: { contributions: words } } = useMessages();
  const { filters: { sector } } = useFilters();
  return count > MOST ? <p className={styles.more}>{words.first(MOST, count)} <Link to="/consortia" search={(before) => ({ ...keepFilters(before), sector })}>{words.all}</Link></p> : null;
};

const Lines = ({ rows, steady }: { rows: readonly BandedRow[]; steady: Robustness | undefined }) => {
  const { sector: { contributions: words } } = useMessages();
  const worst = (steady?.intervals ?? []).reduce((most, { high, nominal }) => Math.max(most, high, nominal), 1);
  return (
    <>
      <div className={styles.legend}><ContributionLegend /><span>{words.whisker(worst)}</span></div>
      <ol className={styles.lines}>{rows.slice(0, MOST).map((line) => <Line key={line.row.consortium} line={line} worst={worst} />)}</ol>
      <More count={rows.length} />
    </>
  );
};

/** How the sector's consortia compare: total and what it is made of, with the interval of the rank and the band of ranks that cannot be told apart. */
export const SectorContributions = ({ filters }: { filters: Filters }) => {
  const { sector: { contributions: words }, ranking: register, robustness: steadyWords, figures } = useMessages();
  const name = useName();
  const { scheme } = usePolicy();
  const asked = useEndpoint(ranking, filters);
  const steady = useEndpoint(robustness, filters);
  const rowsOf = ({ rows }: Reply) => bandedRows(rows, steady.data?.intervals ?? []);
  const best = (reply: Reply) => rowsOf(reply).find(({ row }) => row.rank !== null)?.row;
  return (
    <ChartPanel
      slug="sector-contributions" title={words.title} unit={words.unit} asked={asked} height={180}
      empty={({ rows }) => (rows.length === 0 ? words.empty : null)}
      drawing={(reply) => <Lines rows={rowsOf(reply)} steady={steady.data} />}
      told={(reply) => words.told(reply.rows.length, best(reply)?.name ?? null)}
      table={(reply) => ({
        head: [{ name: register.columns.rank }, { name: register.columns.name, align: 'start' }, ...scheme.dimensions.map(({ code }) => ({ name: name(dimensionName(scheme, code)), unit: figures.score })), { name: register.columns.total, unit: figures.score }, { name: register.columns.interval }, { name: words.band, align: 'start' }],
        rows: rowsOf(reply).map(({ row, interval }) => ({
          key: row.consortium,
          cells: [
            row.rank === null ? '—' : String(row.rank), <Link key="name" to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters}>{row.name}</Link>,
            ...scheme.dimensions.map(({ code }) => <Score key={code} value={row.total === null ? null : (row.contributions[code] ?? 0)} digits={2} reason={words.noTotal} />),
            <Score key="total" value={row.total} digits={2} reason={words.noTotal} />,
            interval === null ? '—' : steadyWords.interval(rankText(interval.low), rankText(interval.high)), interval === null ? '—' : steadyWords.band(interval.band),
          ],
        })),
      })}
      about={{ formula: words.formula, source: words.source, note: words.note }}
    />
  );
};
