import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/language';
import { Places } from './navigation';
import { Icon, PlaceLink } from './place-link';
import { cockpit, register } from './places';
import styles from './phone-bar.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('../ui/search-dialog')).SearchDialog }));

const LENS = 'M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3Zm4.4 10.4L18 18';
const MORE = 'M3 5h14M3 10h14M3 15h14';

const Sheet = ({ close }: { close: () => void }) => {
  const { shell, frame } = useMessages();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const leave = () => sheet.current?.close();
  return (
    <dialog ref={sheet} className={styles.sheet} aria-label={shell.navigation} onClose={close}>
      <div className={styles.places}><Places leave={leave} /></div>
      <button type="button" className={styles.leave} onClick={leave}>{frame.close}</button>
    </dialog>
  );
};

/** On a phone: the places asked for most, the search, and a sheet with all places. */
export const PhoneBar = () => {
  const { shell, search } = useMessages();
  const [shown, show] = useState<'search' | 'more' | null>(null);
  const close = () => show(null);
  return (
    <nav className={styles.bar} aria-label={shell.phoneBar}>
      <PlaceLink place={cockpit} />
      <PlaceLink place={register} />
      <button type="button" aria-haspopup="dialog" onClick={() => show('search')}><Icon path={LENS} />{search.open}</button>
      <button type="button" aria-haspopup="dialog" onClick={() => show('more')}><Icon path={MORE} />{shell.more}</button>
      {shown === 'search' && <Suspense fallback={null}><SearchDialog close={close} /></Suspense>}
      {shown === 'more' && <Sheet close={close} />}
    </nav>
  );
};
