import { useMessages } from '../messages/language';
import styles from './annotations.module.css';
import type { Note } from './use-annotations';

/** The events a chart over time marks, for its table and for whoever cannot see the marks. */
export const AnnotationList = ({ notes }: { notes: readonly Note[] }) => {
  const { annotations: words } = useMessages();
  if (notes.length === 0) return null;
  return (
    <dl className={styles.list} aria-label={words.title}>
      {notes.map((note) => <div key={`${note.happened}${note.text}`}><dt>{note.happened}</dt><dd>{note.text}</dd></div>)}
    </dl>
  );
};
