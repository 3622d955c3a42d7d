import { organisationProfile } from '@monitor/domain';
import { useParams } from '@tanstack/react-router';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { MemberBans } from './member-bans';
import { MemberHead } from './member-head';
import { MemberMoneyPanel } from './member-money-panel';
import { MemberDesignations, MemberSuccessions } from './member-register';
import { MemberStays } from './member-stays';
import { MemberStrip } from './member-strip';
import { MemberOutcomes, MemberProjects } from './member-work';
import styles from './member.module.css';

/** 成员单位: one organisation across all its consortia. */
export const MemberPage = () => {
  const { uscc } = useParams({ from: '/inside/members/$uscc' });
  const { member: words } = useMessages();
  const { filters: { year } } = useFilters();
  const asked = useEndpoint(organisationProfile, { uscc, ...(year === undefined ? {} : { year }) });
  if (asked.data === undefined || asked.error !== null) {
    return (
      <>
        <PageHead title={words.title} quiet />
        <Panel title={words.title} unit={uscc} asked={asked} height={640}>{() => null}</Panel>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <MemberHead reply={asked.data} />
      <MemberStrip reply={asked.data} />
      <MemberBans asked={asked} />
      <MemberStays asked={asked} />
      <MemberMoneyPanel asked={asked} />
      <MemberProjects asked={asked} />
      <MemberOutcomes asked={asked} />
      <MemberDesignations asked={asked} />
      <MemberSuccessions asked={asked} />
    </div>
  );
};
