import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../messages/language';
import styles from './page-head.module.css';

/** The name of a page, in the document's title too. `quiet` keeps it for screen readers where the page speaks for itself. */
export const PageHead = ({ title, quiet = false, children }: { title: string; quiet?: boolean; children?: ReactNode }) => {
  const { shell } = useMessages();
  useEffect(() => {
    document.title = shell.title(title, shell.city);
  }, [shell, title]);
  return <header className={quiet ? styles.quiet : styles.head}><h1 className={styles.title}>{title}</h1>{children}</header>;
};
