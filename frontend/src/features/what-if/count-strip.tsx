import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import type { Counts } from './compare-figures';
import styles from './count-strip.module.css';

const Count = ({ name, value, unit, digits = 0 }: { name: string; value: number | null; unit: string; digits?: number }) => (
  <div className={value === null || value === 0 ? styles.still : styles.count}>
    <dt>{name}</dt>
    <dd>{value === null ? <Missing /> : numberText(value, digits)}<span className={styles.unit}>{unit}</span></dd>
  </div>
);

/** How much the trial changes. */
export const CountStrip = ({ counts: { grades, flagsRaised, flagsGone, moved, meanMove } }: { counts: Counts }) => {
  const { whatIf } = useMessages();
  return (
    <dl className={styles.strip}>
      <Count name={whatIf.counts.grades} value={grades} unit={whatIf.units} />
      <Count name={whatIf.counts.flagsRaised} value={flagsRaised} unit={whatIf.flags} />
      <Count name={whatIf.counts.flagsGone} value={flagsGone} unit={whatIf.flags} />
      <Count name={whatIf.counts.moved} value={moved} unit={whatIf.units} />
      <Count name={whatIf.counts.meanMove} value={meanMove} unit={whatIf.places} digits={1} />
    </dl>
  );
};
