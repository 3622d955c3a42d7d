import { useFilters } from '../../address/use-filters';
import { useFundsView } from '../../address/use-funds-view';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Choices } from '../../ui/panels/choices';
import { FundAnomaliesPanel } from '../../ui/panels/fund-anomalies-panel';
import { FundCapsPanel } from '../../ui/panels/fund-caps-panel';
import { FundFlowPanel } from '../../ui/panels/fund-flow-panel';
import { FundFunnelPanel } from '../../ui/panels/fund-funnel-panel';
import { FundHeatPanel } from '../../ui/panels/fund-heat-panel';
import { FundLeveragePanel } from '../../ui/panels/fund-leverage-panel';
import { FundLinksPanel } from '../../ui/panels/fund-links-panel';
import { FundMonthsPanel } from '../../ui/panels/fund-months-panel';
import { FundPacePanel } from '../../ui/panels/fund-pace-panel';
import { FundSlicesPanel } from '../../ui/panels/fund-slices-panel';
import { Trail } from '../../ui/trail';
import styles from './funds.module.css';

/** 资金: where it comes from, how far it has gone, against which caps, and what an auditor would ask about. */
export const FundsPage = () => {
  const { funds, shell } = useMessages();
  const { filters } = useFilters();
  const { view, look } = useFundsView();
  const tabs = [{ code: 'bars', text: funds.tabs.bars }, { code: 'links', text: funds.tabs.links }] as const;
  return (
    <div className={styles.page}>
      <Trail steps={[{ to: '/', label: shell.city }, { label: funds.title }]} />
      <div className={styles.head}>
        <PageHead title={funds.title} />
        <Choices name={funds.tabs.name} choices={tabs} chosen={view.flow ?? 'bars'} choose={(code) => look({ flow: code === 'links' ? code : undefined })} />
      </div>
      {view.flow === 'links'
        ? <FundLinksPanel filters={filters} />
        : (
          <>
            <div className={styles.pair}><FundFlowPanel filters={filters} /><FundPacePanel filters={filters} /></div>
            <div className={styles.three}>{(['source', 'category', 'channel'] as const).map((by) => <FundSlicesPanel key={by} filters={filters} by={by} />)}</div>
            <div className={styles.pair}><FundMonthsPanel filters={filters} /><FundLeveragePanel filters={filters} /></div>
            <FundAnomaliesPanel filters={filters} />
            <FundCapsPanel filters={filters} />
            <FundFunnelPanel filters={filters} />
            <FundHeatPanel filters={filters} />
          </>
        )}
    </div>
  );
};
