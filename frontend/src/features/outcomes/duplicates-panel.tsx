import { type Filters, outcomeDuplicates, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { recordSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { columnScale } from '../../format/amount';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Amount, Missing } from '../../ui/figures';
import { Panel } from '../../ui/panel';
import styles from './duplicates-panel.module.css';
import table from './outcomes.module.css';

type Group = ReplyOf<typeof outcomeDuplicates>['rows'][number];
type Claim = Group['claims'][number];
type ClaimRecord = NonNullable<Claim['record']>;

const Facts = ({ record: { code, title, achieved, amount, evidence, source } }: { record: ClaimRecord }) => {
  const { outcomes: { duplicates: words, records } } = useMessages();
  return (
    <>
      <span className={styles.facts}>{title} · {achieved}{amount !== null && <> · <Amount yuan={amount} scale={columnScale([amount])} unit /></>}</span>
      <span className={styles.place}>{words.evidence} {evidence ?? <Missing reason={records.noEvidence} />}</span>
      <span className={styles.place}>{words.place} {source.path} {[source.sheet, source.cell].filter((part) => part !== '').join(' ')}</span>
      <Link to="." search={recordSearch(`outcome:${code}`)} resetScroll={false} className={styles.record ?? ''}>{words.look(code)}</Link>
    </>
  );
};

const ClaimCard = ({ claim: { consortium, name, record } }: { claim: Claim }) => {
  const { outcomes: { duplicates: words } } = useMessages();
  if (record === null) return <li className={styles.claim}><span>{name}</span><span className={styles.place}>{words.hidden}</span></li>;
  return (
    <li className={styles.claim}>
      <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={table.link ?? ''}>{name}</Link>
      <Facts record={record} />
    </li>
  );
};

const GroupLine = ({ group: { ground, kind, shared, claims } }: { group: Group }) => {
  const { outcomes: { duplicates: words }, codes } = useMessages();
  return (
    <li className={styles.group}>
      <div className={styles.ground}><span>{words.grounds[ground]}</span><strong className={styles.shared}>{words.shared(wordOf(codes.outcomeKind, kind), shared)}</strong></div>
      <ul className={styles.claims} aria-label={words.claim}>{claims.map((claim, place) => <ClaimCard key={claim.record?.code ?? `${claim.consortium}${place}`} claim={claim} />)}</ul>
    </li>
  );
};

/** The same result claimed twice, side by side: pairs to settle, not verdicts. */
export const DuplicatesPanel = ({ filters }: { filters: Filters }) => {
  const { outcomes: { duplicates: words }, frame } = useMessages();
  const asked = useEndpoint(outcomeDuplicates, filters);
  const count = (groups: number) => groupDigits(String(groups));
  return (
    <Panel title={words.title} source={`${frame.basis}：${words.source}`} asked={asked} height={120} empty={({ rows }) => (rows.length === 0 ? words.empty : null)} {...(asked.data === undefined ? {} : { unit: words.unit(count(asked.data.count)) })}>
      {({ rows, count: all }) => (
        <>
          <ul className={styles.groups}>{rows.map((group) => <GroupLine key={`${group.ground}${group.kind}${group.shared}${group.claims[0]?.record?.code ?? ''}`} group={group} />)}</ul>
          <p className={styles.ways}>{words.ways}{rows.length < all && ` ${words.cut(count(rows.length), count(all))}`}</p>
        </>
      )}
    </Panel>
  );
};
