import { overview, sectorMatrix } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { StatusLegend } from '../../ui/status-legend';
import { AttentionList } from './attention-list';
import styles from './cockpit.module.css';
import { Opening } from './opening';
import { SectorMatrix } from './sector-matrix';
import { SectorTrends } from './sector-trends';
import { trendScale } from '../../ui/trend-scale';

/** 驾驶舱: are we on track, which sector needs me, who and by when, is it getting better. */
export const CockpitPage = () => {
  const { shell, cockpit } = useMessages();
  const { filters } = useFilters();
  const { passFrom } = usePolicy().scheme.grading;
  const asked = useEndpoint(overview, filters);
  const matrix = useEndpoint(sectorMatrix, filters);
  const shared = asked.data === undefined ? null : trendScale(asked.data.trends);
  return (
    <div className={styles.page}>
      <PageHead title={shell.cockpit} quiet />
      <Opening asked={asked} />
      <div className={styles.middle}>
        <Panel title={cockpit.matrix} unit={cockpit.matrixUnit} actions={<StatusLegend />} source={cockpit.matrixNote} asked={matrix} height={340} empty={({ rows }) => (rows.length === 0 ? cockpit.noRows : null)}>
          {(reply) => <SectorMatrix reply={reply} />}
        </Panel>
        <Panel title={cockpit.attention} unit={cockpit.attentionNote} asked={asked} height={340} empty={({ attention }) => (attention.length === 0 ? cockpit.attentionEmpty : null)}>
          {({ attention, basis }) => <AttentionList attention={attention} year={basis.year} />}
        </Panel>
      </div>
      <Panel title={cockpit.trends} unit={shared === null ? '' : cockpit.trendsUnit(shared.scale.from, shared.scale.to, passFrom)} asked={asked} height={96} empty={() => (shared === null ? cockpit.trendsEmpty : null)}>
        {({ trends, basis }) => shared !== null && <SectorTrends trends={trends} shared={shared} year={basis.year} />}
      </Panel>
    </div>
  );
};
