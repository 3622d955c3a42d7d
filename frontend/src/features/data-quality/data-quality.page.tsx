import { freshness } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { CurrentData } from './current-data';
import styles from './data-quality.module.css';
import { QuarantineSummary } from './quarantine-summary';
import { LateReports, MissingReports } from './report-panels';
import { FilesPanel, TablesPanel } from './source-panels';

/** 数据与质量. */
export const DataQualityPage = () => {
  const { dataQuality } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(freshness, filters.year === undefined ? {} : { year: filters.year });
  return (
    <div className={styles.page}>
      <PageHead title={dataQuality.title} quiet />
      <CurrentData asked={asked} />
      <div className={styles.halves}>
        <MissingReports asked={asked} />
        <LateReports asked={asked} />
      </div>
      <QuarantineSummary />
      <div className={styles.uneven}>
        <FilesPanel asked={asked} />
        <TablesPanel asked={asked} />
      </div>
    </div>
  );
};
