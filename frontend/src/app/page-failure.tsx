import { Link, type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useMessages } from '../messages/language';
import { Failure } from '../ui/panel';
import styles from './app-shell.module.css';

/** Shown where a page could not be opened at all. */
export const PageFailure = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <main className={styles.alone}><Failure error={error instanceof Error ? error : new Error(String(error))} retry={retry} /></main>;
};

export const PageMissing = () => {
  const { shell } = useMessages();
  return (
    <main className={styles.alone}>
      <h1 className={styles.pageTitle}>{shell.notFound}</h1>
      <p>{shell.notFoundWhy}</p>
      <Link to="/">{shell.backHome}</Link>
    </main>
  );
};
