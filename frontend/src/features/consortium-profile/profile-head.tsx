import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { PageHead } from '../../ui/page-head';
import { ConsortiumStatusMark } from '../../ui/status-mark';
import type { Profile } from './profile';
import styles from './profile-head.module.css';

const Facts = ({ profile }: { profile: Profile }) => {
  const { consortium: { facts: words }, status } = useMessages();
  const name = useName();
  const { consortium, lead, sector, district, route, recognised, members } = profile;
  const facts: readonly (readonly [string, string, string?])[] = [
    [words.lead, lead.name === '' ? words.noLead : lead.name, lead.uscc],
    [words.sector, name(sectorName(sector))],
    [words.district, name(districtName(district))],
    [words.route, status.route[route]],
    [words.recognised, recognised],
    [words.members, words.membersOf(members.total, members.enterprises)],
    [words.code, consortium],
  ];
  return <dl className={styles.facts}>{facts.map(([term, text, more]) => <div key={term}><dt>{term}</dt><dd title={more}>{text}</dd></div>)}</dl>;
};

/** Who it is: name, standing, lead unit, sector, how and when it was recognised. */
export const ProfileHead = ({ profile }: { profile: Profile }) => {
  const { consortium: words } = useMessages();
  return (
    <div className={styles.head}>
      <Link to="/consortia" search={keepFilters} className={styles.back ?? ''}>← {words.back}</Link>
      <PageHead title={profile.name}>
        <span className={styles.status}><ConsortiumStatusMark status={profile.status} /><span className={styles.since}>{words.facts.since(profile.statusSince)}</span></span>
      </PageHead>
      <Facts profile={profile} />
    </div>
  );
};
