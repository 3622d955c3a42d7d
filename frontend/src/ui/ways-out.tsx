import { useState } from 'react';
import { useMessages } from '../messages/language';
import { SearchDialog } from './search-dialog';
import styles from './panel.module.css';

/** From where nothing was found: back, or to the thing by its name. */
export const WaysOut = () => {
  const { shell, search } = useMessages();
  const [isSearching, setSearching] = useState(false);
  return (
    <>
      <button type="button" className={styles.retry} onClick={() => window.history.back()}>{shell.goBack}</button>
      <button type="button" className={styles.retry} aria-haspopup="dialog" onClick={() => setSearching(true)}>{search.open}</button>
      {isSearching && <SearchDialog close={() => setSearching(false)} />}
    </>
  );
};
