import styles from './interval-bar.module.css';

export interface RankSpan {
  /** Official rank, and the ranks below which 5, 50 and 95 % of the draws lie. */
  readonly nominal: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A rank interval on ranks from 1 to `worst`, the best on the left; the tick is the official rank, the notch the middle of the draws. */
export const IntervalBar = ({ span: { nominal, low, middle, high }, worst, label }: { span: RankSpan; worst: number; label: string }) => {
  const room = Math.max(1, worst - 1);
  const at = (rank: number): number => (100 * (Math.min(rank, worst) - 1)) / room;
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect x="0" y="5.5" width="100" height="1" className={styles.ground} />
      <rect x={Math.min(at(low), 98.5)} y="3" width={Math.max(1.5, at(high) - at(low))} height="6" className={styles.interval} />
      <line x1={at(middle)} x2={at(middle)} y1="3" y2="9" className={styles.middle} />
      <line x1={at(nominal)} x2={at(nominal)} y1="0" y2="12" className={styles.nominal} />
    </svg>
  );
};
