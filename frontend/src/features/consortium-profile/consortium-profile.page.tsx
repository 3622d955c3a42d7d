import { consortiumProfile } from '@monitor/domain';
import { useParams } from '@tanstack/react-router';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ProfileHead } from './profile-head';
import { ProfileSections } from './profile-sections';
import styles from './profile.module.css';
import { VerdictStrip } from './verdict-strip';

/** 联合体画像. */
export const ConsortiumProfilePage = () => {
  const { consortium } = useParams({ from: '/inside/consortia/$consortium' });
  const { consortium: words } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(consortiumProfile, { consortium, ...(filters.year === undefined ? {} : { year: filters.year }) });
  if (asked.data === undefined || asked.error !== null) {
    return (
      <>
        <PageHead title={words.title} quiet />
        <Panel title={words.title} unit={consortium} asked={asked} height={640}>{() => null}</Panel>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <ProfileHead profile={asked.data} />
      <VerdictStrip profile={asked.data} />
      <ProfileSections profile={asked.data} asked={asked} />
    </div>
  );
};
