import type { ReactNode } from 'react';
import { useMessages } from '../../messages/language';
import { type Cut, isCut } from './paper-cut';
import styles from './paper.module.css';

/** A part of the paper; what is cut is told beside its title. */
export const PaperPart = ({ title, note, rows, children }: { title: string; note?: string; rows?: Cut<unknown>; children: ReactNode }) => {
  const { profile: { paper: words } } = useMessages();
  const told = rows === undefined ? undefined : isCut(rows) ? words.rest(rows.shown.length, rows.all) : words.whole(rows.all);
  return (
    <section className={styles.part}>
      <h2>{title}{note !== undefined && <span>{note}</span>}{told !== undefined && <span>{told}</span>}</h2>
      {rows?.all === 0 ? <p className={styles.none}>{words.none}</p> : children}
    </section>
  );
};
