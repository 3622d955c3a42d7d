import { Skeleton } from '@mantine/core';
import { outcomeSummary } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { type Asked, Failure } from '../../ui/panel';
import { OutcomePipelinePanel } from '../../ui/panels/outcome-pipeline-panel';
import { OutcomeTimesPanel } from '../../ui/panels/outcome-times-panel';
import { DuplicatesPanel } from './duplicates-panel';
import { EquityPanel } from './equity-panel';
import { KindsPanel } from './kinds-panel';
import { OutcomeTiles } from './outcome-tiles';
import type { SummaryReply } from './outcome-totals';
import styles from './outcomes.module.css';
import { RecordsPanel } from './records-panel';
import { SectorsPanel } from './sectors-panel';
import { YearsPanel } from './years-panel';

const TILES = 142;

const Opening = ({ asked }: { asked: Asked<SummaryReply> }) => {
  if (asked.error !== null) return <Failure error={asked.error} retry={asked.refetch} />;
  if (asked.data === undefined) return <Skeleton height={TILES} />;
  return <div className={asked.isPlaceholderData ? `${styles.opening ?? ''} ${styles.dimmed ?? ''}` : styles.opening} aria-busy={asked.isFetching}><OutcomeTiles kinds={asked.data.kinds} /></div>;
};

/** 成果转化: how much came out, where the way breaks off, how long it takes, what holds the numbers up. */
export const OutcomesPage = () => {
  const { outcomes } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(outcomeSummary, filters);
  return (
    <div className={styles.page}>
      <PageHead title={outcomes.title} quiet />
      <Opening asked={asked} />
      <div className={styles.halves}>
        <OutcomePipelinePanel filters={filters} />
        <OutcomeTimesPanel filters={filters} />
      </div>
      <div className={styles.halves}>
        <KindsPanel asked={asked} />
        <YearsPanel asked={asked} />
      </div>
      <SectorsPanel asked={asked} />
      <DuplicatesPanel filters={filters} />
      <EquityPanel filters={filters} />
      <RecordsPanel filters={filters} />
    </div>
  );
};
