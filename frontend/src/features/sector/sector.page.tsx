import { allSectors } from '@monitor/domain';
import { Link, useParams } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useFilters } from '../../address/use-filters';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { PageHead } from '../../ui/page-head';
import { FundEffortPanel } from '../../ui/panels/fund-effort-panel';
import { FundFlowPanel } from '../../ui/panels/fund-flow-panel';
import { FundFunnelPanel } from '../../ui/panels/fund-funnel-panel';
import { FundPacePanel } from '../../ui/panels/fund-pace-panel';
import { FundSlicesPanel } from '../../ui/panels/fund-slices-panel';
import { OutcomePipelinePanel } from '../../ui/panels/outcome-pipeline-panel';
import { OutcomeTimesPanel } from '../../ui/panels/outcome-times-panel';
import { SectorReportButton } from '../../ui/sector-report-button';
import { Trail } from '../../ui/trail';
import { SectorContributions } from './sector-contributions';
import { SectorFigures } from './sector-figures';
import { SectorFindings } from './sector-findings';
import styles from './sector.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

const Unknown = ({ code }: { code: string }) => {
  const { sector } = useMessages();
  const name = useName();
  return (
    <div className={styles.told} role="alert">
      <PageHead title={sector.unknown(code)} />
      <p>{sector.unknownWhy}</p>
      <Link to="/sectors" search={keepFilters}>{sector.backToAll}</Link>
      <p>{allSectors(jurisdiction()).map(({ code: known }) => <span key={known}><Link to="/sectors/$sector" params={{ sector: known }} search={keepFilters}>{name(sectorName(known))}</Link>　</span>)}</p>
    </div>
  );
};

const Known = ({ code }: { code: string }) => {
  const { sector, shell } = useMessages();
  const name = useName();
  const { filters } = useFilters();
  const text = name(sectorName(code));
  return (
    <div className={styles.page}>
      <Trail steps={[{ to: '/', label: shell.city }, { to: '/sectors', label: sector.title }, { label: text }]} />
      <div className={styles.head}><PageHead title={text} /><SectorReportButton sector={code} /></div>
      <SectorFigures filters={filters} />
      <SectorFindings sector={code} filters={filters} />
      <SectorContributions filters={filters} />
      <div className={styles.pair}><FundFunnelPanel filters={filters} /><FundEffortPanel filters={filters} /></div>
      <div className={styles.pair}><FundFlowPanel filters={filters} /><FundPacePanel filters={filters} /></div>
      <FundSlicesPanel filters={filters} by="channel" />
      <div className={styles.pair}><OutcomePipelinePanel filters={filters} /><OutcomeTimesPanel filters={filters} /></div>
    </div>
  );
};

/** 领域: how its consortia compare, who is unusual, where the money goes, what comes of it. */
export const SectorPage = () => {
  const { sector = '' } = useParams({ strict: false });
  return allSectors(jurisdiction()).some(({ code }) => code === sector) ? <Known code={sector} /> : <Unknown code={sector} />;
};
