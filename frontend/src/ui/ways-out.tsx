import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../messages/language';
import styles from './panel.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));

/** From where nothing was found: back, or to the thing by its name. */
export const WaysOut = () => {
  const { shell, search } = useMessages();
  const [isSearching, setSearching] = useState(false);
  return (
    <>
      <button type="button" className={styles.retry} onClick={() => window.history.back()}>{shell.goBack}</button>
      <button type="button" className={styles.retry} aria-haspopup="dialog" onClick={() => setSearching(true)}>{search.open}</button>
      {isSearching && <Suspense fallback={null}><SearchDialog close={() => setSearching(false)} /></Suspense>}
    </>
  );
};
