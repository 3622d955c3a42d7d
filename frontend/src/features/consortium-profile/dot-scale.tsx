import styles from './dot-scale.module.css';

interface DotScaleProps {
  readonly own: number | null;
  readonly previous: number | null;
  readonly median: number | null;
  readonly label: string;
}

const at = (value: number) => ({ insetInlineStart: `${Math.max(0, Math.min(100, value))}%` });

/** Three marks on 0–100: this year, last year, the sector's median. */
export const DotScale = ({ own, previous, median, label }: DotScaleProps) => (
  <span className={styles.scale} role="img" aria-label={label} title={label}>
    {own !== null && median !== null && <span className={styles.span} style={{ insetInlineStart: `${Math.min(own, median)}%`, width: `${Math.abs(own - median)}%` }} />}
    {median !== null && <span className={styles.median} style={at(median)} />}
    {previous !== null && <span className={styles.previous} style={at(previous)} />}
    {own !== null && <span className={styles.own} style={at(own)} />}
  </span>
);

/** Which mark is which. */
export const DotLegend = ({ own, previous, median }: { own: string; previous: string; median: string }) => (
  <ul className={styles.legend}>
    <li><span className={styles.sample}><span className={styles.own} /></span>{own}</li>
    <li><span className={styles.sample}><span className={styles.previous} /></span>{previous}</li>
    <li><span className={styles.sample}><span className={styles.median} /></span>{median}</li>
  </ul>
);
