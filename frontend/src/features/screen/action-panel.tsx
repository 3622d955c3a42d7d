import { allSectors, type overview, type ReplyOf } from '@monitor/domain';
import { dayIn } from '../../format/date-text';
import { numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import { type ActionRow, actionRows } from '../../ui/action-rows';
import { Change, Score } from '../../ui/figures';
import { Sparkline } from '../../ui/sparkline';
import { FlagMark, StatusMark } from '../../ui/status-mark';
import { trendScale } from '../../ui/trend-scale';
import { useStateTold } from '../../ui/use-state-told';
import styles from './action-panel.module.css';
import type { WallData } from './use-wall-data';
import { jurisdiction } from '../../policy/jurisdiction';

type Reply = ReplyOf<typeof overview>;

const MOST = 7;

const Counts = ({ headline }: Pick<Reply, 'headline'>) => {
  const { screen } = useMessages();
  const counts = [
    { kind: 'revoke', status: 'poor', count: headline.revoke },
    { kind: 'rectify', status: 'rectify', count: headline.rectify },
    { kind: 'commend', status: 'commend', count: headline.commend },
  ] as const;
  return <ul className={styles.counts}>{counts.map(({ kind, status, count }) => <li key={kind}><b>{count}</b><StatusMark status={status} word={screen.counts[kind]} /></li>)}</ul>;
};

const Row = ({ row, named }: { row: ActionRow; named: boolean }) => {
  const { cockpit, screen } = useMessages();
  const name = useName();
  const told = useStateTold(named)(row);
  const { item, daysLeft } = row;
  const due = daysLeft === null ? cockpit.noDue : daysLeft < 0 ? cockpit.daysOver(-daysLeft) : cockpit.daysLeft(daysLeft);
  return (
    <li>
      <i style={{ background: sectorColour(item.sector) }} />
      <span className={styles.unit}>{named ? item.name : screen.unnamed(name(sectorName(item.sector)))}</span>
      <FlagMark kind={item.kind} />
      <span className={styles.state}>{told}</span>
      <span className={daysLeft !== null && daysLeft < 0 ? styles.late : styles.due}>{due}</span>
    </li>
  );
};

const Trends = ({ trends, year }: { trends: Reply['trends']; year: number }) => {
  const { cockpit, screen, figures } = useMessages();
  const name = useName();
  const shared = trendScale(trends);
  if (shared === null) return <p className={styles.none}>{cockpit.trendsEmpty}</p>;
  const at = (points: Reply['trends'][number]['points'], wanted: number) => points.find((point) => point.year === wanted)?.score ?? null;
  const shown = allSectors(jurisdiction()).map(({ code }) => trends.find(({ sector }) => sector === code) ?? { sector: code, points: [] });
  return (
    <>
      <h2 className={styles.heading}>{screen.trends}<span>{screen.trendsUnit(shared.scale.from, shared.scale.to)}</span></h2>
      <ul className={styles.trends}>
        {shown.map(({ sector, points }) => {
          const [now, before] = [at(points, year), at(points, year - 1)];
          return (
            <li key={sector}>
              <p>{name(sectorName(sector))}</p>
              <Sparkline points={points.map((point) => ({ year: point.year, value: point.score }))} {...shared} colour={sectorColour(sector)} label={cockpit.trend(name(sectorName(sector)), now === null ? figures.missing : numberText(now, 1))} />
              <p><Score value={now} /> {now !== null && before !== null && <Change difference={now - before} unit={` ${figures.score}`} />}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** Who waits for a person, without names unless they are asked for, and where the sectors are going. */
export const ActionPanel = ({ reply, acts, named }: { reply: Reply; acts: WallData['acts']; named: boolean }) => {
  const { cockpit, screen } = useMessages();
  const rows = actionRows(reply.attention, acts, dayIn(jurisdiction().timeZone));
  return (
    <section className={styles.actionPanel} aria-label={screen.panels.actions}>
      <div>
        <h2 className={styles.heading}>{cockpit.attention}<span>{screen.proposals}</span></h2>
        <Counts headline={reply.headline} />
        {rows.length === 0 ? <p className={styles.none}>{screen.noActions}</p> : <ul className={styles.actions}>{rows.slice(0, MOST).map((row) => <Row key={row.item.key} row={row} named={named} />)}</ul>}
        {rows.length > MOST && <p className={styles.none}>{screen.more(rows.length - MOST)}</p>}
      </div>
      <div><Trends trends={reply.trends} year={reply.basis.year} /></div>
    </section>
  );
};
