import { useParams } from '@tanstack/react-router';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ProfileHead } from './profile-head';
import { ProfilePaper } from './profile-paper';
import { ProfileSections } from './profile-sections';
import styles from './profile.module.css';
import { useProfileAsked } from './use-profile-asked';
import { VerdictStrip } from './verdict-strip';

/** 联合体画像. */
export const ConsortiumProfilePage = () => {
  const { consortium } = useParams({ from: '/inside/consortia/$consortium' });
  const { consortium: words } = useMessages();
  const all = useProfileAsked(consortium);
  const { asked } = all;
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
      <ProfileSections profile={asked.data} asked={asked} all={all} />
      <ProfilePaper profile={asked.data} why={all.why.data} schedule={all.schedule.data} />
    </div>
  );
};
