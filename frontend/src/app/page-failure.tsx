import { Link, type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useMessages } from '../messages/language';
import { Failure } from '../ui/panel';
import { WaysOut } from '../ui/ways-out';
import styles from './app-shell.module.css';

/** Shown where a page could not be opened at all. */
export const PageFailure = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <div className={styles.alone}><Failure error={error instanceof Error ? error : new Error(String(error))} retry={retry} /></div>;
};

export const PageMissing = () => {
  const { shell } = useMessages();
  return (
    <main className={styles.alone}>
      <h1 className={styles.pageTitle}>{shell.notFound}</h1>
      <p>{shell.notFoundWhy}</p>
      <div className={styles.ways}><WaysOut /><Link to="/">{shell.backHome}</Link></div>
    </main>
  );
};
