import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { IntervalBar } from '../../ui/interval-bar';
import styles from './interval-cell.module.css';
import { drawnRank, useBeside } from './rank-intervals';
import type { RankingRow } from './ranking-row';

/** The rank interval as a bar on the scale of all rows, as text, and the band of ranks that cannot be told apart. */
export const IntervalCell = ({ row: { consortium, rank } }: { row: RankingRow }) => {
  const { robustness: words } = useMessages();
  const { intervals, worst, state } = useBeside();
  const interval = intervals.get(consortium);
  if (interval === undefined) return <Missing reason={rank === null || state === 'ready' ? words.noInterval : words[state]} />;
  const [low, high] = [drawnRank(interval.low), drawnRank(interval.high)];
  const told = words.told({ rank: String(interval.nominal), low, high, band: interval.band });
  return (
    <span className={styles.cell} title={told}>
      <span className={styles.bar}><IntervalBar span={interval} worst={worst} label={told} /></span>
      <span className={styles.text} aria-hidden="true">{words.interval(low, high)}</span>
      <span className={styles.band} aria-hidden="true">{words.band(interval.band)}</span>
    </span>
  );
};
