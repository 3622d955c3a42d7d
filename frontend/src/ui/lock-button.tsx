import { useMessages } from '../messages/language';
import styles from './lock-button.module.css';

const SHUT = 'M5 9V6.5a5 5 0 0 1 10 0V9M3.5 9h13v8h-13Z';
const OPEN = 'M5 9V5.5a5 5 0 0 1 9.6-2M3.5 9h13v8h-13Z';

/** Keeps a number where it is while others make room. */
export const LockButton = ({ name, isLocked, toggle }: { name: string; isLocked: boolean; toggle: () => void }) => {
  const { frame } = useMessages();
  return (
    <button type="button" className={styles.lock} aria-label={frame.lock(name)} aria-pressed={isLocked} title={frame.lock(name)} onClick={toggle}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d={isLocked ? SHUT : OPEN} fill={isLocked ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.6" /></svg>
    </button>
  );
};
