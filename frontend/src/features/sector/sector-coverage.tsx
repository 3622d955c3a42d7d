import type { ReplyOf, sectorCoverageMap } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import { RuleMark, StatusMark } from '../../ui/status-mark';
import styles from './sector-coverage.module.css';

type Reply = ReplyOf<typeof sectorCoverageMap>;
type Sector = Reply['sectors'][number];
type Track = Sector['tracks'][number];

const TrackName = ({ track: { track, consortia } }: { track: Track }) => {
  const [only, ...others] = consortia;
  if (only === undefined) return track;
  if (others.length === 0) return <Link to="/consortia/$consortium" params={{ consortium: only.consortium }} search={keepFilters}>{track}</Link>;
  return <>{track} {consortia.map(({ consortium, name }) => <Link key={consortium} to="/consortia/$consortium" params={{ consortium }} search={keepFilters} className={styles.one ?? ''}>{name}</Link>)}</>;
};

const TrackChip = ({ track }: { track: Track }) => {
  const { sector: { coverage } } = useMessages();
  const open = track.running + track.rectifying;
  return (
    <li className={open === 0 ? `${styles.track} ${styles.left}` : styles.track} title={coverage.trackOf(track)}>
      <span><TrackName track={track} /></span>
      {open === 0 ? <StatusMark status="watch" word={coverage.left} /> : open > track.consortia.length && <span className={styles.count}>{coverage.consortia(open)}</span>}
    </li>
  );
};

const Line = ({ each }: { each: Sector }) => {
  const { sector: { coverage } } = useMessages();
  const name = useName();
  const open = each.running + each.rectifying;
  return (
    <li className={styles.line}>
      <p className={styles.name}><span className={styles.hue} style={{ background: sectorColour(each.sector) }} /><Link to="/sectors/$sector" params={{ sector: each.sector }} search={keepFilters}>{name(sectorName(each.sector))}</Link></p>
      <p className={styles.standing}>{open === 0 ? <StatusMark status="poor" word={coverage.nobody} /> : coverage.standing({ running: each.running, rectifying: each.rectifying, closed: each.closed })}</p>
      <ul className={styles.tracks}>
        {each.tracks.map((track) => <TrackChip key={track.track} track={track} />)}
        {each.untracked > 0 && <li className={styles.untracked}>{coverage.untracked(each.untracked)}</li>}
        {each.tracks.length === 0 && each.untracked === 0 && <li className={styles.untracked}>{coverage.noTracks}</li>}
      </ul>
    </li>
  );
};

/** Who runs in which sector and track, with what is left to nobody, and what the register cannot tell. */
export const SectorCoverage = ({ reply: { ruling, sectors } }: { reply: Reply }) => {
  const { sector: { coverage } } = useMessages();
  return (
    <>
      {ruling !== null && <p className={styles.ruling}><RuleMark result={ruling.result} />{ruling.article} · {ruling.note}</p>}
      <ul className={styles.lines}>{sectors.map((each) => <Line key={each.sector} each={each} />)}</ul>
      <p className={styles.limits}>{coverage.limits}</p>
    </>
  );
};
