import { Link, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useSeesCity } from '../../api/use-sees-city';
import { PageHead } from '../../ui/page-head';
import { FindingsPart } from './findings-part';
import styles from './quarantine.module.css';
import { QuarantinePart } from './quarantine-part';
import { useQuarantineWords } from './words';

// Both lead to this page: which one is shown is told by the search alone.
const bySearch = { includeSearch: true, explicitUndefined: true };

const Parts = () => {
  const { parts } = useQuarantineWords();
  return (
    <nav className={styles.parts} aria-label={parts.label}>
      <Link to="/quarantine" search={(before) => ({ ...keepFilters(before), part: undefined })} activeOptions={bySearch} className={styles.part ?? ''}>{parts.quarantine}</Link>
      <Link to="/quarantine" search={(before) => ({ ...keepFilters(before), part: 'findings' as const })} activeOptions={bySearch} className={styles.part ?? ''}>{parts.findings}</Link>
    </nav>
  );
};

/** 隔离与核对. */
export const QuarantinePage = () => {
  const words = useQuarantineWords();
  const { part } = useSearch({ from: '/inside/quarantine' });
  const seesCity = useSeesCity();
  const shown = seesCity === false || part === 'findings' ? 'findings' : 'quarantine';
  return (
    <div className={styles.page}>
      <PageHead title={words.title} quiet />
      {seesCity === true && <Parts />}
      {seesCity === false && <p className={styles.told}>{words.cityOnly}</p>}
      {seesCity === true && shown === 'quarantine' && <QuarantinePart />}
      {seesCity !== undefined && shown === 'findings' && <FindingsPart />}
    </div>
  );
};
