import { type Choice, choiceNames, choices } from '@monitor/domain';
import { percentText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { Missing } from '../../ui/figures';
import styles from './influence-bars.module.css';
import type { Robustness } from './rank-intervals';

type Influence = Robustness['influences'][number];

const isChoice = (code: string): code is Choice => choices.some((choice) => choice === code);

const width = (share: number): number => Math.max(0, Math.min(100, share * 100));

const Row = ({ influence: { choice, first, total } }: { influence: Influence }) => {
  const { robustness: { influence: words }, figures } = useMessages();
  const say = useName();
  const name = isChoice(choice) ? say(choiceNames[choice]) : choice;
  if (first === null || total === null) return <li className={styles.row}><span>{name}</span><Missing reason={words.unknown} /></li>;
  const [alone, whole] = [`${percentText(first * 100)}${figures.percent}`, `${percentText(total * 100)}${figures.percent}`];
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={words.told(name, alone, whole)}>
        <rect x="0" y="1" width="100" height="10" className={styles.ground} />
        <rect x="0" y="1" width={width(total)} height="10" className={styles.total} />
        <rect x="0" y="4" width={width(first)} height="4" className={styles.first} />
      </svg>
      <span className={styles.number} aria-hidden="true">{alone}</span>
      <span className={styles.number} aria-hidden="true">{whole}</span>
    </li>
  );
};

/** How much of the movement of ranks each choice drives, the strongest first. */
export const InfluenceBars = ({ influences }: { influences: readonly Influence[] }) => {
  const { influence: words } = useMessages().robustness;
  const ordered = [...influences].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
  return (
    <div className={styles.influences}>
      <p className={styles.row} aria-hidden="true"><span /><span /><span className={styles.head}><i className={styles.firstKey} />{words.first}</span><span className={styles.head}><i className={styles.totalKey} />{words.total}</span></p>
      <ul>{ordered.map((influence) => <Row key={influence.choice} influence={influence} />)}</ul>
    </div>
  );
};
