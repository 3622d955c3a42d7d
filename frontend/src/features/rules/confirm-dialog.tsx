import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../../messages/language';
import styles from './confirm-dialog.module.css';
import rulesStyles from './rules.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly act: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks once more before what cannot be undone; Escape and 取消 leave everything as it is. */
export const ConfirmDialog = ({ title, confirm, isBusy, act, close, children }: ConfirmDialogProps) => {
  const { rules: { publish: words } } = useMessages();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} className={styles.dialog} aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div className={styles.acts}>
        <button type="button" className={rulesStyles.plain} disabled={isBusy} onClick={close}>{words.cancel}</button>
        <button type="button" className={rulesStyles.strong} disabled={isBusy} onClick={act}>{isBusy ? words.publishing : confirm}</button>
      </div>
    </dialog>
  );
};
