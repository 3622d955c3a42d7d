import { sectorCoverageMap, sectorMatrix } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { StatusLegend } from '../../ui/status-legend';
import { Trail } from '../../ui/trail';
import { SectorCoverage } from './sector-coverage';
import { SectorList } from './sector-list';
import styles from './sector.module.css';

/** 领域: nine sectors side by side, and what of Art. 4 nobody covers. */
export const SectorsPage = () => {
  const { sector, shell } = useMessages();
  const { filters } = useFilters();
  const matrix = useEndpoint(sectorMatrix, filters);
  const coverage = useEndpoint(sectorCoverageMap, filters);
  return (
    <div className={styles.page}>
      <Trail steps={[{ to: '/', label: shell.city }, { label: sector.title }]} />
      <PageHead title={sector.title} />
      <Panel title={sector.list.title} unit={sector.list.unit} actions={<StatusLegend />} source={sector.list.source} asked={matrix} height={400} empty={({ rows }) => (rows.length === 0 ? sector.none : null)}>
        {(reply) => <SectorList reply={reply} coverage={coverage.data} />}
      </Panel>
      <Panel title={sector.coverage.title} unit={sector.coverage.unit} source={sector.coverage.source} asked={coverage} height={360} empty={({ sectors }) => (sectors.length === 0 ? sector.none : null)}>
        {(reply) => <SectorCoverage reply={reply} />}
      </Panel>
    </div>
  );
};
