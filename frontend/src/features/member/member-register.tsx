import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { ChartTable } from '../../ui/chart-table';
import { Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import type { MemberReply } from './member';
import { ToMember } from './to-member';

const columns = (names: readonly string[]) => names.map((name) => ({ name, align: 'start' as const }));

export const RecordLink = ({ record }: { record: string }) => {
  const { member: { see, look } } = useMessages();
  return <Link to="." search={recordSearch(record)} resetScroll={false} aria-label={look(record)}>{see}</Link>;
};

/** What the city or the province designated it as. */
export const MemberDesignations = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { designations: words, designated } } = useMessages();
  const { head } = words;
  return (
    <Panel title={words.title} source={words.source} asked={asked} height={80} empty={({ designations }) => (designations.length === 0 ? words.none : null)}>
      {({ designations }) => (
        <ChartTable
          name={words.title}
          content={{
            head: columns([head.kind, head.from, head.until, head.authority, head.document, head.record]),
            rows: designations.map(({ kind, from, until, authority, document, key }) => ({
              key, cells: [wordOf(designated, kind), from, until ?? words.open, authority, document ?? <Missing key="document" reason={words.noDocument} />, <RecordLink key="record" record={key} />],
            })),
          }}
        />
      )}
    </Panel>
  );
};

/** What it came from and what it went into. */
export const MemberSuccessions = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { successions: words } } = useMessages();
  const { head } = words;
  return (
    <Panel title={words.title} source={words.source} asked={asked} height={80} empty={({ successions }) => (successions.length === 0 ? words.none : null)}>
      {({ successions, uscc }) => (
        <ChartTable
          name={words.title}
          content={{
            head: columns([head.from, head.to, head.since, head.kind, head.record]),
            rows: successions.map(({ from, to, since, kind, key }) => ({
              key, cells: [<ToMember key="from" unit={from} here={uscc} />, <ToMember key="to" unit={to} here={uscc} />, since, wordOf(words.kinds, kind), <RecordLink key="record" record={key} />],
            })),
          }}
        />
      )}
    </Panel>
  );
};
