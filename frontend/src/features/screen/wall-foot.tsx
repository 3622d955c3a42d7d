import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { wallPanels } from '../../address/screen-address';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { PANEL_SECONDS } from './rotation';
import type { Rotation } from './use-rotation';
import styles from './wall.module.css';

const Names = () => {
  const { screen } = useMessages();
  const { names } = useSearch({ strict: false });
  const navigate = useNavigate();
  const isShown = names === 'shown';
  const change = () => void navigate({ to: '.', search: (before) => ({ ...before, names: isShown ? undefined : ('shown' as const) }), replace: true });
  return <button type="button" aria-pressed={isShown} onClick={change}>{isShown ? screen.hideNames : screen.showNames}</button>;
};

const Turning = ({ panel, still, hold, turnOn, step }: Rotation) => {
  const { screen } = useMessages();
  const place = wallPanels.indexOf(panel) + 1;
  const told = { held: '', reduced: screen.still, all: screen.all, turning: screen.seconds(PANEL_SECONDS) }[still ?? 'turning'];
  if (still === 'all') return <span>{told}</span>;
  return (
    <>
      <button type="button" onClick={() => step(-1)} aria-label={screen.previous}>‹</button>
      <span className={styles.place}>{screen.panels[panel]} {screen.place(place, wallPanels.length)}</span>
      <button type="button" onClick={() => step(1)} aria-label={screen.next}>›</button>
      {still !== 'reduced' && <button type="button" className={styles.pause} onClick={still === 'held' ? turnOn : hold} aria-keyshortcuts="Space">{still === 'held' ? `▶ ${screen.resume}` : `❚❚ ${screen.pause}`}</button>}
      <span>{told}</span>
    </>
  );
};

/** The controls: always in sight, worked by keys too. */
export const WallFoot = ({ rotation, mayName }: { rotation: Rotation; mayName: boolean }) => {
  const { screen } = useMessages();
  return (
    <footer className={styles.foot}>
      <div className={styles.controls} role="group" aria-label={screen.controls}><Turning {...rotation} /></div>
      <div className={styles.controls}>
        {mayName ? <Names /> : <span>{screen.namesHidden}</span>}
        <Link to="/" search={keepFilters}>{screen.leave}</Link>
      </div>
    </footer>
  );
};
