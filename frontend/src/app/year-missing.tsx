import { freshness } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useEndpoint } from '../api/use-endpoint';
import { useMessages } from '../messages/language';
import { PageHead } from '../ui/page-head';
import styles from './page-notice.module.css';

/** A year nobody has judged: the years that can be seen, on this same page. */
export const YearMissing = ({ year }: { year: number }) => {
  const { frame, shell } = useMessages();
  const years = useEndpoint(freshness, {}).data?.years ?? [];
  return (
    <div className={styles.missing}>
      <PageHead title={shell.yearMissing(year)} />
      <p>{years.length === 0 ? shell.noYears : shell.yearsOffered}</p>
      <ul className={styles.offers}>
        {[...years].reverse().map((each) => <li key={each}><Link to="." search={(before) => ({ ...before, year: each })}>{frame.yearOf(each)}</Link></li>)}
      </ul>
    </div>
  );
};
