import type { ReactNode } from 'react';
import { useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { PageHead } from '../../ui/page-head';
import { ConsortiumStatusMark } from '../../ui/status-mark';
import { Trail } from '../../ui/trail';
import { MemberLink } from './member-link';
import type { Profile } from './profile';
import styles from './profile-head.module.css';

const Facts = ({ profile }: { profile: Profile }) => {
  const { consortium: { facts: words }, status } = useMessages();
  const name = useName();
  const { consortium, lead, sector, district, route, recognised, members } = profile;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.lead, lead.name === '' ? words.noLead : <MemberLink key="lead" uscc={lead.uscc} name={lead.name} />],
    [words.sector, name(sectorName(sector))],
    [words.district, name(districtName(district))],
    [words.route, status.route[route]],
    [words.recognised, recognised],
    [words.members, words.membersOf(members.total, members.enterprises)],
    [words.code, consortium],
  ];
  return <dl className={styles.facts}>{facts.map(([term, fact]) => <div key={term}><dt>{term}</dt><dd>{fact}</dd></div>)}</dl>;
};

/** Who it is: name, standing, lead unit, sector, how and when it was recognised. */
export const ProfileHead = ({ profile }: { profile: Profile }) => {
  const { consortium: words, profile: { paper } } = useMessages();
  const name = useName();
  return (
    <div className={styles.head}>
      <Trail steps={[{ to: '/', label: words.city }, { to: '/sectors/$sector', params: { sector: profile.sector }, label: name(sectorName(profile.sector)) }, { label: profile.name }]} />
      <PageHead title={profile.name}>
        <span className={styles.status}><ConsortiumStatusMark status={profile.status} /><span className={styles.since}>{words.facts.since(profile.statusSince)}</span></span>
        <button type="button" className={styles.print} onClick={() => window.print()}>{paper.print}</button>
      </PageHead>
      <Facts profile={profile} />
    </div>
  );
};
