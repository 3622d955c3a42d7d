import { type overview, type ReplyOf } from '@monitor/domain';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import styles from './wall.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

type Basis = ReplyOf<typeof overview>['basis'];

/** Whose figures, of which year, how fresh, and that they stay inside the house. */
export const WallHead = ({ basis }: { basis: Basis | undefined }) => {
  const { shell, screen, frame } = useMessages();
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{screen.name(shell.city, shell.product)}{basis !== undefined && <span className={styles.year}>{frame.yearOf(basis.year)}</span>}</h1>
      {basis !== undefined && (
        <p className={styles.fresh} title={screen.editionAt(basis.edition, momentText(basis.publishedAt, jurisdiction().timeZone))}>
          <span>{shell.asOf(basis.asOf)}</span><span>{shell.reported(basis.reportsIn, basis.reportsDue)}</span><span>{screen.editionAt(basis.edition, momentText(basis.publishedAt, jurisdiction().timeZone))}</span>
        </p>
      )}
      <p className={styles.internal}>{screen.internal}</p>
    </header>
  );
};
