import type { WarningColour } from '@monitor/domain';
import { useMessages } from '../../messages/language';
import { type Status, StatusMark } from '../../ui/status-mark';
import styles from './month-strip.module.css';

export const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);

export const colourStatus: Record<Exclude<WarningColour, 'none'>, Status> = { red: 'poor', yellow: 'watch', green: 'normal', grey: 'none' };

/** One mark per month, its colour and shape; months without anything due are a point, those to come are empty. */
export const MonthStrip = ({ months, label }: { months: readonly WarningColour[]; label: string }) => {
  const { warnings: words } = useMessages();
  return (
    <ol className={styles.strip} aria-label={label}>
      {monthNumbers.map((month) => {
        const colour = months[month - 1];
        if (colour === undefined) return <li key={month} className={styles.month} aria-hidden="true" />;
        const told = words.monthOf(words.month(month), words.colours[colour]);
        return <li key={month} className={styles.month}>{colour === 'none' ? <span className={styles.nothing} title={told} role="img" aria-label={told} /> : <StatusMark status={colourStatus[colour]} word={told} short />}</li>;
      })}
    </ol>
  );
};

/** The numbers of the months over the strips. */
export const MonthNumbers = () => {
  const { warnings: words } = useMessages();
  return <ol className={styles.strip} aria-hidden="true">{monthNumbers.map((month) => <li key={month} className={styles.number} title={words.month(month)}>{month}</li>)}</ol>;
};
