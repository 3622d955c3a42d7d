import { useEffect, useState } from 'react';
import styles from './toolbar.module.css';

const PAUSE = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  /** What is looked for now. */
  readonly find: string;
  readonly search: (text: string) => void;
}

/** What is typed goes to the address after a pause, never in the middle of composing a Chinese word. */
export const SearchBox = ({ label, hint, find, search }: SearchBoxProps) => {
  const [typed, setTyped] = useState(find);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || typed === find) return undefined;
    const waiting = setTimeout(() => search(typed), PAUSE);
    return () => clearTimeout(waiting);
  }, [typed, composing, find, search]);
  return (
    <input type="search" className={styles.search} aria-label={label} placeholder={hint} value={typed} onChange={(event) => setTyped(event.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
  );
};
