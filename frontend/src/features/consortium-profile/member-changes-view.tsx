import { memberChanges } from '@monitor/domain';
import { type ReactNode, useMemo } from 'react';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Missing } from '../../ui/figures';
import { Panel } from '../../ui/panel';
import { MemberLink } from './member-link';
import { foundersOf, type MemberChanges, type MemberEvent, memberEvents, type MemberYear, memberYears } from './member-years';
import styles from './members.module.css';
import { useOneAsked } from './use-one-asked';

const Bar = ({ count, most, way }: { count: number; most: number; way: 'joined' | 'left' }) => <span className={styles.half} data-way={way}>{count > 0 && <span className={styles.bar} style={{ height: `${String((count / most) * 100)}%` }} />}</span>;

const YearStrip = ({ years }: { years: readonly MemberYear[] }) => {
  const { changes: words } = useMessages().profile;
  const most = Math.max(1, ...years.flatMap(({ joined, left }) => [joined, left]));
  return (
    <ul className={styles.strip} aria-label={words.strip}>
      {years.map((each) => (
        <li key={each.year} title={words.year(each.year, each)}>
          <span className={styles.count} aria-hidden="true">{each.joined > 0 && `+${String(each.joined)}`}</span>
          <Bar count={each.joined} most={most} way="joined" />
          <Bar count={each.left} most={most} way="left" />
          <span className={styles.count} aria-hidden="true">{each.left > 0 && `−${String(each.left)}`}</span>
          <span className={styles.when}>{each.year}<br />{words.atEnd(each.atEnd)}</span>
        </li>
      ))}
    </ul>
  );
};

const useColumns = (): readonly DataColumn<MemberEvent>[] => {
  const { profile: { changes: words }, consortium: { members }, codes } = useMessages();
  return useMemo(() => [
    { id: 'name', name: members.name, head: members.name, width: 260, cell: ({ member }) => <MemberLink uscc={member.uscc} name={member.name} />, sortBy: ({ member }) => member.name },
    { id: 'what', name: words.what, head: words.what, width: 80, cell: ({ what }) => <span data-way={what} className={styles.what}>{words[what]}</span>, sortBy: ({ what }) => what },
    { id: 'on', name: words.on, head: words.on, width: 104, cell: ({ on }) => on, sortBy: ({ on }) => on },
    { id: 'tier', name: members.tier, head: members.tier, width: 80, cell: ({ member }) => codes.tier[member.tier], sortBy: ({ member }) => member.tier },
    { id: 'kind', name: members.kind, head: members.kind, width: 112, cell: ({ member }) => wordOf(codes.organisationKind, member.kind), sortBy: ({ member }) => member.kind },
    { id: 'reason', name: words.reason, head: words.reason, width: 260, cell: ({ what, member }) => (what === 'joined' ? '' : (member.reason ?? <Missing reason={words.noReason} />)), sortBy: ({ member }) => member.reason },
  ], [words, members, codes]);
};

const Ready = ({ changes }: { changes: MemberChanges }) => {
  const { changes: words } = useMessages().profile;
  const columns = useColumns();
  const events = useMemo(() => memberEvents(changes), [changes]);
  const years = useMemo(() => memberYears(changes), [changes]);
  return (
    <>
      <p className={styles.note}>{words.founded(changes.recognised, foundersOf(changes))}{events.length === 0 && words.none}</p>
      <YearStrip years={years} />
      {events.length > 0 && <DataTable label={words.title} rows={events} rowKey={({ what, on, member }) => `${what}${on}${member.uscc}`} columns={columns} height="360px" />}
    </>
  );
};

/** Who joined and left since the founding, year by year. */
export const MemberChangesView = ({ consortium, actions }: { consortium: string; actions: ReactNode }) => {
  const { consortium: { members }, profile: { changes: words } } = useMessages();
  const asked = useOneAsked(memberChanges, consortium);
  return <Panel title={members.title} unit={words.title} asked={asked} source={words.note} actions={actions}>{(changes) => <Ready changes={changes} />}</Panel>;
};
