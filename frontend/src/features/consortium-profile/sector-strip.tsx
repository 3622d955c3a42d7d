import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import type { SectorPlace } from './score-why';
import styles from './sector-strip.module.css';

const WIDE = 1000;
const HEIGHT = 76;
const EDGE = 14;
/** Dots that would hide each other move to one of these heights. */
const LANES = [38, 22, 54, 10, 66];
const APART = 20;

const two = (value: number): string => numberText(value, 2);

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly place: number;
}

/** Where each total stands on 0–1000 and on which lane, so that equal totals stand side by side; with too many they share the last lane. */
export const dotsOf = (totals: readonly number[], { least, most }: Pick<SectorPlace, 'least' | 'most'>): readonly Dot[] => {
  const room = most === least ? 1 : most - least;
  const last = LANES.map(() => Number.NEGATIVE_INFINITY);
  const ordered = totals.map((total, place) => ({ place, x: EDGE + ((total - least) / room) * (WIDE - 2 * EDGE) })).sort((a, b) => a.x - b.x);
  return ordered.map(({ place, x }) => {
    const free = last.findIndex((before) => x - before >= APART);
    const lane = free === -1 ? LANES.length - 1 : free;
    last[lane] = x;
    return { place, x, y: LANES[lane] ?? 0 };
  });
};

const Strip = ({ sector, consortium }: { sector: SectorPlace; consortium: string }) => {
  const { place: words } = useMessages().scoreWhy;
  const { least, most, lowerQuartile, median, upperQuartile, totals } = sector;
  const x = (value: number): number => EDGE + ((value - least) / (most === least ? 1 : most - least)) * (WIDE - 2 * EDGE);
  const own = totals.findIndex((each) => each.consortium === consortium);
  const dots = dotsOf(totals.map(({ total }) => total), sector);
  const label = words.told(two(totals[own]?.total ?? median), two(median));
  return (
    <svg className={styles.strip} viewBox={`0 0 ${String(WIDE)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      <rect x={x(lowerQuartile)} y="2" width={Math.max(1, x(upperQuartile) - x(lowerQuartile))} height={HEIGHT - 4} className={styles.box} />
      <line x1={x(median)} x2={x(median)} y1="0" y2={HEIGHT} className={styles.median} />
      {[...dots].sort((a, b) => Number(a.place === own) - Number(b.place === own)).map((dot) => (
        <circle key={dot.place} cx={dot.x} cy={dot.y} r={dot.place === own ? 13 : 9} className={dot.place === own ? styles.own : styles.other}>
          <title>{words.point(totals[dot.place]?.name ?? words.unnamed, two(totals[dot.place]?.total ?? 0))}</title>
        </circle>
      ))}
    </svg>
  );
};

/** All totals of the sector on one line, the middle half shaded, this one marked. */
export const SectorStrip = ({ sector, consortium }: { sector: SectorPlace; consortium: string }) => {
  const { place: words } = useMessages().scoreWhy;
  const facts: readonly (readonly [string, number])[] = [[words.least, sector.least], [words.lower, sector.lowerQuartile], [words.median, sector.median], [words.upper, sector.upperQuartile], [words.most, sector.most]];
  return (
    <div className={styles.place}>
      <p className={styles.rank}><strong>{words.rank(sector.rank, sector.units)}</strong>{sector.quarter !== null && <span className={styles.quiet}>{words.quarters[sector.quarter - 1]}</span>}</p>
      <Strip sector={sector} consortium={consortium} />
      <dl className={styles.facts}>{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{two(value)}</dd></div>)}</dl>
      <ul className={styles.legend} aria-hidden="true">
        <li><svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" className={styles.own} /></svg>{words.own}</li>
        <li><svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="3.5" className={styles.other} /></svg>{words.other}</li>
        <li><svg viewBox="0 0 12 12"><rect width="12" height="12" className={styles.box} /></svg>{words.box}</li>
      </ul>
    </div>
  );
};
