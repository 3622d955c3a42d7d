import { useIsFetching } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { editionOf } from '../api/edition-watch';
import { useRecovery } from '../api/recovery';
import { useSignal } from '../api/signal';
import { useMessages } from '../messages/language';
import styles from './notices.module.css';

const READ_AFTER = 8000;

const Strip = ({ tone, children }: { tone: 'plain' | 'watch'; children: ReactNode }) => <div className={styles.strip} data-tone={tone} role="status">{children}</div>;

/** The server is gone: said, and tried again by itself; the picture stays. */
export const ConnectionNotice = () => {
  const { shell } = useMessages();
  const { line } = useRecovery();
  const state = useSignal(line.state);
  useEffect(() => {
    window.addEventListener('online', line.tryNow);
    window.addEventListener('offline', line.lose);
    return () => {
      window.removeEventListener('online', line.tryNow);
      window.removeEventListener('offline', line.lose);
    };
  }, [line]);
  if (!state.isLost) return null;
  return (
    <Strip tone="watch">
      <span>{shell.lineLost(state.isTrying ? shell.tryingNow : shell.tryingIn(state.wait))}</span>
      <button type="button" className={styles.act} disabled={state.isTrying} onClick={line.tryNow}>{shell.tryNow}</button>
    </Strip>
  );
};

/** Another edition was published while somebody was looking: the figures follow it, and that is said. */
export const EditionNotice = () => {
  const { shell } = useMessages();
  const { edition } = useRecovery();
  const shown = useSignal(edition.shown);
  const isNews = shown?.isNews === true;
  const older = useIsFetching({ predicate: ({ state }) => {
    const told = editionOf(state.data);
    return told !== null && told.edition !== shown?.edition;
  } });
  useEffect(() => {
    if (!isNews || older > 0) return undefined;
    const reading = setTimeout(edition.read, READ_AFTER);
    return () => clearTimeout(reading);
  }, [isNews, older, edition]);
  if (!isNews) return null;
  return (
    <Strip tone="plain">
      <span>{older > 0 ? shell.editionComing : shell.editionCame(shown?.edition ?? '')}</span>
      <button type="button" className={styles.act} onClick={edition.read}>{shell.understood}</button>
    </Strip>
  );
};
