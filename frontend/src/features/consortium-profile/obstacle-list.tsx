import { useMessages } from '../../messages/language';
import styles from './obstacle-list.module.css';
import type { Why } from './score-why';

/** What is missing, and from whom. */
export const ObstacleList = ({ obstacles, reason }: Pick<Why, 'obstacles' | 'reason'>) => {
  const { obstacles: words } = useMessages().scoreWhy;
  return (
    <>
      {reason !== null && reason !== '' && <p className={styles.reason}>{reason}</p>}
      {obstacles.length === 0 ? <p className={styles.quiet}>{words.none}</p> : (
        <table className={styles.table}>
          <thead><tr><th scope="col">{words.missing}</th><th scope="col">{words.from}</th></tr></thead>
          <tbody>{obstacles.map(({ code, text, fromWhom }) => <tr key={`${code} ${text}`}><td>{text}</td><td>{fromWhom}</td></tr>)}</tbody>
        </table>
      )}
    </>
  );
};
