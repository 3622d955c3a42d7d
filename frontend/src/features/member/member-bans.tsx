import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { ChartTable } from '../../ui/chart-table';
import { type Asked, Panel } from '../../ui/panel';
import { RuleMark, StatusMark } from '../../ui/status-mark';
import type { MemberBan, MemberReply } from './member';
import { ToConsortium } from './member-stays';
import { RecordLink } from './member-register';
import styles from './member.module.css';
import { ToMember } from './to-member';

const State = ({ ban: { inForce, lifted } }: { ban: MemberBan }) => {
  const { member: { bans: words } } = useMessages();
  if (inForce) return <StatusMark status="rectify" word={words.inForce} />;
  return <StatusMark status="none" word={lifted === null ? words.over : words.liftedWord} />;
};

const Who = ({ ban: { barred, through }, uscc }: { ban: MemberBan; uscc: string }) => {
  const { member: { bans: words, successions } } = useMessages();
  if (barred.uscc === uscc) return words.self;
  const ways = through.map(({ kind, since }) => words.way(wordOf(successions.kinds, kind), since)).join('，');
  return <><ToMember unit={barred} here={uscc} /><span className={styles.quiet}> {ways}</span></>;
};

const Bans = ({ reply: { bans, uscc } }: { reply: MemberReply }) => {
  const { member: { bans: words, successions } } = useMessages();
  const { head } = words;
  const names = [head.number, head.state, head.days, head.decided, head.lifted, head.who, successions.head.record];
  return (
    <ChartTable
      name={words.title}
      content={{
        head: names.map((name) => ({ name, align: 'start' as const })),
        rows: bans.map((ban) => ({
          key: ban.key,
          cells: [ban.case, <State key="state" ban={ban} />, words.days(ban.from, ban.lastDay), ban.decided, ban.lifted ?? words.notLifted, <Who key="who" ban={ban} uscc={uscc} />, <RecordLink key="record" record={ban.key} />],
        })),
      }}
    />
  );
};

const Conflicts = ({ conflicts }: Pick<MemberReply, 'conflicts'>) => {
  const { member: { bans: words } } = useMessages();
  return (
    <section className={styles.conflicts} aria-label={words.conflicts}>
      <h3>{words.conflicts}</h3>
      {conflicts.length === 0 ? <p className={styles.quiet}>{words.noConflicts}</p> : (
        <ul>
          {conflicts.map(({ consortium, name, result, note, entered, article }) => (
            <li key={`${consortium}${entered}`}>
              <p className={styles.finding}><RuleMark result={result} /><ToConsortium code={consortium} name={name} /><span className={styles.quiet}>{words.entered(entered)} · {article}</span></p>
              <p>{note}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Bans that bind it, and where it leads or is core in spite of one. */
export const MemberBans = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { bans: words } } = useMessages();
  const years = asked.data?.banYears;
  return (
    <Panel title={words.title} {...(years === undefined ? {} : { unit: words.unit(years) })} source={words.source} asked={asked} height={80}>
      {(reply) => (
        <>
          {reply.bans.length === 0 ? <p className={styles.none}>{words.none}</p> : <Bans reply={reply} />}
          {(reply.bans.length > 0 || reply.conflicts.length > 0) && <Conflicts conflicts={reply.conflicts} />}
        </>
      )}
    </Panel>
  );
};
