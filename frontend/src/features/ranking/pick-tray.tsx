import { MOST_COMPARED } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/language';
import styles from './pick.module.css';
import type { RankingRow } from './ranking-row';
import type { RankingView } from './use-ranking-view';

interface PickTrayProps {
  readonly view: RankingView;
  readonly rows: readonly RankingRow[];
}

const Chips = ({ view: { pick, togglePick }, rows }: PickTrayProps) => {
  const { pick: words } = useMessages().ranking;
  return pick.map((consortium) => {
    const name = rows.find((row) => row.consortium === consortium)?.name ?? consortium;
    return <button key={consortium} type="button" className={styles.chip} aria-label={words.drop(name)} title={words.drop(name)} onClick={() => togglePick(consortium)}><span className={styles.chipName}>{name}</span><span aria-hidden="true">×</span></button>;
  });
};

/** What is ticked, and the way to see it side by side. Always there, so that the table does not jump. */
export const PickTray = (props: PickTrayProps) => {
  const { pick, clearPicks } = props.view;
  const { pick: words } = useMessages().ranking;
  if (pick.length === 0) return <p className={styles.tray}>{words.hint(MOST_COMPARED)}</p>;
  const told = pick.length === 1 ? words.needTwo : pick.length >= MOST_COMPARED ? words.full(MOST_COMPARED) : '';
  return (
    <div className={styles.tray}>
      <span>{words.chosen(pick.length, MOST_COMPARED)}</span>
      <Chips {...props} />
      <span role="status">{told}</span>
      {pick.length > 1 && <Link to="/consortia" search={(before) => ({ ...before, compare: pick.slice(0, MOST_COMPARED) })} className={styles.go ?? ''} preload={false}>{words.compare}</Link>}
      <button type="button" className={styles.clear} onClick={clearPicks}>{words.clear}</button>
    </div>
  );
};
