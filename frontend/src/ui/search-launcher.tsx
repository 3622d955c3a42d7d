import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../messages/language';
import styles from './search-dialog.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isCall = (event: globalThis.KeyboardEvent): boolean =>
  event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !takesText(event.target) && document.querySelector('dialog[open]') === null;

/** Opens the search, by `/` from anywhere but a box of text. */
export const SearchLauncher = () => {
  const { search } = useMessages();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!isCall(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className={styles.launcher} onClick={() => setOpen(true)} title={search.openHint} aria-label={search.title} aria-keyshortcuts="/" aria-haspopup="dialog">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.4 3.4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" /></svg>
        <span className={styles.word}>{search.open}</span>
        <kbd className={styles.key} aria-hidden="true">/</kbd>
      </button>
      {open && createPortal(<Suspense fallback={null}><SearchDialog close={() => setOpen(false)} /></Suspense>, document.body)}
    </>
  );
};
