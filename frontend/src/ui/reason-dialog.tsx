import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../messages/language';
import { refusalText } from '../messages/refusal';
import styles from './reason-dialog.module.css';

interface ReasonDialogProps {
  readonly title: string;
  /** What the reason is asked for. */
  readonly ask: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly act: (reason: string) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks for a written reason before an act that is kept with it; Escape leaves everything as it is. */
export const ReasonDialog = ({ title, ask, confirm, cancel, isBusy, error, act, close, children }: ReasonDialogProps) => {
  const { language, messages } = useLanguage();
  const box = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const heading = useId();
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} className={styles.dialog} aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{title}</h2>
      {children}
      <label>{ask}<textarea value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} /></label>
      {error !== null && <p className={styles.refused} role="alert">{refusalText(error, language, messages)}</p>}
      <div className={styles.acts}>
        <button type="button" className={styles.plain} onClick={close}>{cancel}</button>
        <button type="button" className={styles.strong} disabled={isBusy || reason.trim() === ''} onClick={() => act(reason.trim())}>{confirm}</button>
      </div>
    </dialog>
  );
};
