import { memberNetwork } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Panel } from '../../ui/panel';
import { MemberLink } from './member-link';
import styles from './members.module.css';
import { DRAWN_UP_TO, type MemberNetwork, type NetworkLink, placedNetwork } from './network';
import { useOneAsked } from './use-one-asked';

const LINE = 28;

const Figure = ({ network }: { network: MemberNetwork }) => {
  const { profile: { network: words }, codes } = useMessages();
  const { members, consortia, links } = useMemo(() => placedNetwork(network), [network]);
  const height = Math.max(members.length, consortia.length) * LINE;
  const y = (place: number): string => String(place * LINE + LINE / 2);
  return (
    <div className={styles.network}>
      <ul className={styles.side} aria-label={words.members}>
        {members.map(({ uscc, name, tier, outside }) => <li key={uscc} style={{ height: LINE }}><MemberLink uscc={uscc} name={name} /><span className={styles.quiet}>{codes.tier[tier]}{outside > 0 && ` · ${words.outside(outside)}`}</span></li>)}
      </ul>
      <svg className={styles.lines} style={{ height }} viewBox={`0 0 100 ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">
        {links.map(({ link, left, right }) => <path key={`${link.uscc}${link.consortium}`} d={`M0 ${y(left)}C50 ${y(left)} 50 ${y(right)} 100 ${y(right)}`} className={styles.tie} data-tier={link.tier} />)}
      </svg>
      <ul className={styles.side} aria-label={words.consortia}>
        {consortia.map(({ consortium, name, sector }) => <li key={consortium} style={{ height: LINE }}><i className={styles.dot} style={{ background: sectorColour(sector) }} /><Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={styles.link ?? ''} title={name}>{name}</Link></li>)}
      </ul>
      <p className={styles.key}><svg viewBox="0 0 24 8" aria-hidden="true"><path d="M0 4H24" className={styles.tie} data-tier="lead" /></svg>{words.heavy}<svg viewBox="0 0 24 8" aria-hidden="true"><path d="M0 4H24" className={styles.tie} data-tier="general" /></svg>{words.light}</p>
    </div>
  );
};

const Table = ({ network }: { network: MemberNetwork }) => {
  const { profile: { network: words }, consortium: { members: memberWords }, codes } = useMessages();
  const name = useName();
  const columns = useMemo((): readonly DataColumn<NetworkLink>[] => {
    const members = new Map(network.shared.map((each) => [each.uscc, each]));
    const consortia = new Map(network.consortia.map((each) => [each.consortium, each]));
    const memberName = (uscc: string): string => members.get(uscc)?.name ?? uscc;
    const otherName = (consortium: string): string => consortia.get(consortium)?.name ?? consortium;
    return [
      { id: 'member', name: memberWords.name, head: memberWords.name, width: 260, cell: ({ uscc }) => <MemberLink uscc={uscc} name={memberName(uscc)} />, sortBy: ({ uscc }) => memberName(uscc) },
      { id: 'here', name: words.here, head: words.here, width: 96, cell: ({ uscc }) => codes.tier[members.get(uscc)?.tier ?? 'general'], sortBy: ({ uscc }) => members.get(uscc)?.tier ?? null },
      { id: 'other', name: words.other, head: words.other, width: 280, cell: ({ consortium }) => <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={styles.link ?? ''}>{otherName(consortium)}</Link>, sortBy: ({ consortium }) => otherName(consortium) },
      { id: 'sector', name: words.sector, head: words.sector, width: 112, cell: ({ consortium }) => name(sectorName(consortia.get(consortium)?.sector ?? '')), sortBy: ({ consortium }) => consortia.get(consortium)?.sector ?? null },
      { id: 'there', name: words.there, head: words.there, width: 96, cell: ({ tier }) => codes.tier[tier], sortBy: ({ tier }) => tier },
    ];
  }, [network, words, memberWords, codes, name]);
  return <DataTable label={words.title} rows={network.links} rowKey={({ uscc, consortium }) => `${uscc}${consortium}`} columns={columns} height="420px" />;
};

/** Members shared with other consortia, drawn and as a table; of a large network the table comes first. */
export const MemberNetworkView = ({ consortium, actions }: { consortium: string; actions: ReactNode }) => {
  const { consortium: { members }, profile: { network: words } } = useMessages();
  const asked = useOneAsked(memberNetwork, consortium);
  const { data } = asked;
  const unit = data === undefined ? words.title : words.told({ members: data.members, shared: data.shared.length, consortia: data.consortia.length });
  const isLarge = data !== undefined && data.shared.length + data.consortia.length > DRAWN_UP_TO;
  return (
    <Panel title={members.title} unit={unit} asked={asked} source={words.note} actions={actions} empty={({ shared }) => (shared.length === 0 ? words.empty : null)}>
      {(network) => (isLarge ? <><Table network={network} /><Figure network={network} /></> : <><Figure network={network} /><Table network={network} /></>)}
    </Panel>
  );
};
