import type { ReactNode } from 'react';
import styles from './figure-strip.module.css';

export interface StripFigure {
  readonly name: string;
  readonly value: ReactNode;
  readonly unit?: string | undefined;
  readonly note?: ReactNode;
  /** Drawn under the note. */
  readonly bar?: ReactNode;
}

/** A few numbers in one ruled strip, each with its unit and a line that explains it. */
export const FigureStrip = ({ label, figures }: { label: string; figures: readonly StripFigure[] }) => (
  <ul className={styles.strip} aria-label={label}>
    {figures.map(({ name, value, unit, note, bar }) => (
      <li key={name} className={styles.figure}>
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{value}{unit !== undefined && unit !== '' && <span className={styles.unit}>{unit}</span>}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {bar}
      </li>
    ))}
  </ul>
);
