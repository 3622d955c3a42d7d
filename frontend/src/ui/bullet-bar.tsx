import styles from './bullet-bar.module.css';

interface Tick {
  readonly at: number;
  readonly text: string;
}

interface BulletBarProps {
  readonly value: number | null;
  /** The number at the right end. */
  readonly end: number;
  readonly target?: Tick | null;
  /** 序时进度, or last year where time plays no part. */
  readonly pace?: Tick | null;
  readonly label: string;
}

const share = (value: number, end: number): number => (end <= 0 ? 0 : Math.max(0, Math.min(100, (value / end) * 100)));

const Note = ({ tick, kind }: { tick: Tick; kind: 'target' | 'pace' }) => (
  <span className={styles.note}><i className={`${styles.glyph} ${styles[kind] ?? ''}`} />{tick.text}</span>
);

/** A value as a bar with a full tick for the target and a dashed one for the pace. */
export const BulletBar = ({ value, end, target = null, pace = null, label }: BulletBarProps) => (
  <div className={styles.bullet} role="img" aria-label={label}>
    <svg className={styles.track} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width="100" height="6" className={styles.ground} />
      {value !== null && <rect x="0" y="3" width={share(value, end)} height="6" className={styles.value} />}
      {[pace, target].map((tick) => tick !== null && <line key={tick.text} x1={share(tick.at, end)} x2={share(tick.at, end)} y1="0" y2="12" className={styles.halo} />)}
      {pace !== null && <line x1={share(pace.at, end)} x2={share(pace.at, end)} y1="0" y2="12" className={styles.paceTick} />}
      {target !== null && <line x1={share(target.at, end)} x2={share(target.at, end)} y1="0" y2="12" className={styles.targetTick} />}
    </svg>
    <div className={styles.notes} aria-hidden="true">
      {pace !== null && <Note tick={pace} kind="pace" />}
      {target !== null && <Note tick={target} kind="target" />}
    </div>
  </div>
);
