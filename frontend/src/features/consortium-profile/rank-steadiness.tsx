import { standardPlan } from '@monitor/domain';
import { numberText, percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { IntervalBar } from '../../ui/interval-bar';
import styles from './rank-steadiness.module.css';
import type { Interval } from './score-why';

const whole = (rank: number): string => numberText(rank, Number.isInteger(rank) ? 0 : 1);

/** The rank with the interval that the draws give it, and its band. */
export const RankSteadiness = ({ interval, rank, ranked }: { interval: Interval; rank: number; ranked: number }) => {
  const { steadiness: words } = useMessages().scoreWhy;
  const { low, middle, high, band, topShare, bottomShare } = interval;
  const worst = Math.max(ranked, high);
  return (
    <div className={styles.steadiness}>
      <p className={styles.head}><strong>{words.interval(whole(low), whole(high))}</strong><span>{words.rank(rank)}</span><span>{words.middle(whole(middle))}</span><span className={styles.band} title={words.bandWhy}>{words.band(band)}</span></p>
      <IntervalBar span={{ nominal: rank, low, middle, high }} worst={worst} label={words.told(String(rank), whole(low), whole(high))} />
      <p className={styles.ends} aria-hidden="true"><span>1</span><span>{worst}</span></p>
      <p className={styles.head}><span>{words.top(percentText(topShare * 100), standardPlan.topPercent)}</span><span>{words.bottom(percentText(bottomShare * 100), standardPlan.bottomPercent)}</span></p>
      <p className={styles.quiet}>{words.bandWhy}</p>
      <p className={styles.quiet}>{words.note}</p>
    </div>
  );
};
