import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages/language';
import { PageHead } from '../ui/page-head';
import styles from './page-notice.module.css';

/** Records are loaded, but no year can be judged: what this page would show, and where the records are. */
export const YearNeeded = () => {
  const { shell } = useMessages();
  return (
    <div className={styles.missing}>
      <PageHead title={shell.yearNeeded} />
      <p>{shell.yearNeededWhy}</p>
      <ul className={styles.offers}>
        <li><Link to="/records">{shell.records}</Link></li>
        <li><Link to="/data">{shell.data}</Link></li>
        <li><Link to="/rules">{shell.rules}</Link></li>
      </ul>
    </div>
  );
};
