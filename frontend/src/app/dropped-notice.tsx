import { useLocation, useNavigate } from '@tanstack/react-router';
import { droppedOf } from '../address/dropped';
import { openedAddress } from '../address/opened-address';
import { parseSearch } from '../address/search-text';
import { useSignal } from '../api/signal';
import { useMessages } from '../messages/language';
import styles from './page-notice.module.css';

/** Says which filters of a stale bookmark were not followed. */
export const DroppedNotice = () => {
  const { frame, shell } = useMessages();
  const here = useLocation({ select: ({ searchStr }) => searchStr });
  const opened = useSignal(openedAddress);
  const navigate = useNavigate();
  const dropped = [...new Map([...droppedOf(parseSearch(opened)), ...droppedOf(parseSearch(here))].map((each) => [`${each.name}${each.values.join(',')}`, each])).values()];
  if (dropped.length === 0) return null;
  const dismiss = () => {
    openedAddress.set('');
    void navigate({ to: '.', search: (before) => before, replace: true, resetScroll: false });
  };
  return (
    <div className={styles.notice} role="status">
      <p>{shell.dropped(dropped.map(({ name, values }) => shell.droppedOne(frame[name], values.join('、'))).join('；'))}</p>
      <button type="button" className={styles.act} onClick={dismiss}>{shell.understood}</button>
    </div>
  );
};
