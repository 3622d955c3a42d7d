import { currentSession } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { type RulesView, rulesViews } from '../../address/rules-address';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { DraftsView } from './drafts-view';
import { EvaluationsView } from './evaluations-view';
import { OfficialView } from './official-view';
import { PublishView } from './publish-view';
import styles from './rules.module.css';
import { SimulateView } from './simulate-view';
import { useRulesAddress } from './use-rules-address';

/** Views about drafts are for those who see the whole city. */
const viewsOf = (seesDrafts: boolean): readonly RulesView[] => rulesViews.filter((view) => seesDrafts || view === 'official' || view === 'drafts' || view === 'evaluations');

const Views = ({ shown, offered }: { shown: RulesView; offered: readonly RulesView[] }) => {
  const { rules } = useMessages();
  return (
    <nav className={styles.views} aria-label={rules.viewsLabel}>
      {offered.map((view) => (
        <Link
          key={view} to="/rules" activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }} aria-current={view === shown ? 'page' : undefined}
          search={(before) => ({ ...keepFilters(before), ...(view === 'official' ? {} : { view }), ...(before.doc === undefined || view === 'evaluations' || view === 'official' ? {} : { doc: before.doc }) })}
        >
          {rules.views[view]}
        </Link>
      ))}
    </nav>
  );
};

const pages = { official: OfficialView, drafts: DraftsView, simulate: SimulateView, publish: PublishView, evaluations: EvaluationsView };

/** 指标与规则: what is in force, what is proposed, what it would do, and what was published. */
export const RulesPage = () => {
  const { rules } = useMessages();
  const { view } = useRulesAddress();
  const session = useEndpoint(currentSession, {}).data;
  const offered = viewsOf(session !== undefined && session.role !== 'district' && session.districts === 'all');
  const shown = offered.includes(view) ? view : 'official';
  const Shown = pages[shown];
  return (
    <>
      <PageHead title={rules.title} quiet />
      <Views shown={shown} offered={offered} />
      {session !== undefined && <Shown />}
    </>
  );
};
