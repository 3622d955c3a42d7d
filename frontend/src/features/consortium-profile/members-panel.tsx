import { useNavigate, useSearch } from '@tanstack/react-router';
import { type MemberView, memberViews } from '../../address/profile-address';
import { useMessages } from '../../messages/language';
import { type Asked, Panel } from '../../ui/panel';
import { MemberTable } from './activity-tables';
import { MemberChangesView } from './member-changes-view';
import { MemberNetworkView } from './member-network-view';
import styles from './members.module.css';
import type { Profile } from './profile';

const Views = ({ view }: { view: MemberView }) => {
  const { members: words } = useMessages().consortium;
  const navigate = useNavigate();
  const look = (members: MemberView) => void navigate({ to: '.', search: (before) => ({ ...before, members: members === 'roster' ? undefined : members }), resetScroll: false });
  return (
    <span className={styles.views} role="group" aria-label={words.views}>
      {memberViews.map((each) => <button key={each} type="button" aria-pressed={each === view} onClick={() => look(each)} className={styles.view}>{words.view[each]}</button>)}
    </span>
  );
};

/** The members: those of the year, who came and went, and whom they are shared with. */
export const MembersPanel = ({ profile, asked }: { profile: Profile; asked: Asked<Profile> }) => {
  const { consortium: { members: words }, frame } = useMessages();
  const { members: view = 'roster' } = useSearch({ strict: false });
  const actions = <Views view={view} />;
  if (view === 'changes') return <MemberChangesView consortium={profile.consortium} actions={actions} />;
  if (view === 'network') return <MemberNetworkView consortium={profile.consortium} actions={actions} />;
  return <Panel title={words.title} unit={frame.rows(String(profile.membership.length))} asked={asked} actions={actions} empty={({ membership }) => (membership.length === 0 ? words.empty : null)}>{({ membership }) => <MemberTable members={membership} />}</Panel>;
};
