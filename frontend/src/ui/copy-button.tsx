import { useState } from 'react';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  /** Shown instead of the label, for a short form of the text. */
  readonly short?: string;
}

type State = 'idle' | 'done' | 'failed';

const SHOWN_FOR = 4000;

/** Puts a text on the clipboard and says whether the browser let it. */
export const CopyButton = ({ text, label, done, failed, short }: CopyButtonProps) => {
  const [state, setState] = useState<State>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed');
    }
    setTimeout(() => setState('idle'), SHOWN_FOR);
  };
  return (
    <span className={styles.wrap}>
      <button type="button" className={short === undefined ? styles.button : styles.short} title={label} aria-label={short === undefined ? undefined : `${short} ${label}`} onClick={() => void copy()}>{short ?? label}</button>
      <span role="status" className={state === 'failed' ? styles.failed : styles.done}>{state === 'done' ? done : state === 'failed' ? failed : ''}</span>
    </span>
  );
};
