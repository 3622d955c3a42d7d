import { Skeleton } from '@mantine/core';
import type { overview, ReplyOf } from '@monitor/domain';
import { type Asked, Failure } from '../../ui/panel';
import styles from './cockpit.module.css';
import { Headline } from './headline';
import { KpiTiles } from './kpi-tiles';

/** The sentence and the five tiles: the first five seconds. */
export const Opening = ({ asked }: { asked: Asked<ReplyOf<typeof overview>> }) => {
  if (asked.error !== null) return <Failure error={asked.error} retry={asked.refetch} />;
  if (asked.data === undefined) return <div className={styles.opening} aria-busy="true"><Skeleton height={32} width="80%" /><Skeleton height={120} /></div>;
  return (
    <div className={asked.isPlaceholderData ? `${styles.opening} ${styles.dimmed}` : styles.opening} aria-busy={asked.isFetching}>
      <Headline reply={asked.data} />
      <KpiTiles tiles={asked.data.tiles} />
    </div>
  );
};
