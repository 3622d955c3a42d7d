import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { ApiError, keepsPicture } from '../api/api-error';
import { useLanguage, useMessages } from '../messages/language';
import { refusalText } from '../messages/refusal';
import { WaysOut } from './ways-out';
import styles from './panel.module.css';

/** What a panel needs of a question: a TanStack Query result fits. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface PanelProps<T> {
  readonly title: string;
  readonly unit?: string;
  readonly source?: ReactNode;
  readonly actions?: ReactNode;
  readonly asked: Asked<T>;
  /** The reason there is nothing to show, or `null` when there is something. */
  readonly empty?: (data: T) => string | null;
  /** Height in px kept free while the first reply is awaited. */
  readonly height?: number;
  readonly children: (data: T) => ReactNode;
}

export const Failure = ({ error, retry }: { error: Error; retry: () => unknown }) => {
  const { language, messages } = useLanguage();
  const { frame } = messages;
  const requestId = error instanceof ApiError ? error.requestId : null;
  const isNowhere = error instanceof ApiError && error.code === 'not_found';
  return (
    <div className={styles.told} role="alert">
      <p>{refusalText(error, language, messages)}</p>
      {requestId !== null && <p className={styles.id}>{frame.requestId(requestId)}</p>}
      <div className={styles.ways}>
        <button type="button" className={styles.retry} onClick={() => void retry()}>{frame.retry}</button>
        {isNowhere && <WaysOut />}
      </div>
    </div>
  );
};

const Waiting = ({ height }: { height: number }) => {
  const { frame } = useMessages();
  const lines = Math.max(1, Math.floor(height / 32));
  return (
    <div className={styles.waiting} role="status" style={{ minHeight: height }}>
      <VisuallyHidden>{frame.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={24} radius={2} />)}
    </div>
  );
};

/** The way to the server failed, not the question: what was there stays. */
const holdsPicture = ({ data, error }: Asked<unknown>): boolean => data !== undefined && error !== null && keepsPicture(error);

function Content<T>({ asked, empty, height = 160, children }: PanelProps<T>) {
  if (asked.error !== null && !holdsPicture(asked)) return <Failure error={asked.error} retry={asked.refetch} />;
  if (asked.data === undefined) return <Waiting height={height} />;
  const reason = empty?.(asked.data) ?? null;
  return reason === null ? children(asked.data) : <p className={styles.told}>{reason}</p>;
}

/** A titled part of a page with its four states: awaited, failed with retry, empty with the reason, ready. An old picture stays, dimmed, until the new one is there. */
export function Panel<T>(props: PanelProps<T>) {
  const { title, unit, source, actions, asked } = props;
  const { frame } = useMessages();
  const heading = useId();
  const stale = asked.isPlaceholderData && asked.error === null;
  return (
    <section className={styles.panel} aria-labelledby={heading} aria-busy={asked.isFetching}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>{title}</h2>
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        {stale && <span className={styles.unit} role="status">{frame.refreshing}</span>}
        {holdsPicture(asked) && <span className={styles.unit}>{frame.kept}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={stale ? `${styles.body} ${styles.dimmed}` : styles.body}><Content {...props} /></div>
      {source !== undefined && <footer className={styles.source}>{source}</footer>}
    </section>
  );
}
