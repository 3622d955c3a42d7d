import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import styles from './rank-slope.module.css';
import type { RankSlope, SlopeLine, SlopePoint } from './rank-slope';

const LINE = 24;

const yOf = (place: number): number => place * LINE + LINE / 2;

/** Pieces of a line between years in a row that both have a rank. */
const piecesOf = (points: readonly SlopePoint[]): readonly string[] =>
  points.flatMap((point, year) => {
    const next = points[year + 1] ?? null;
    if (point === null || next === null) return [];
    const step = 100 / (points.length - 1);
    return [`M${String(year * step)} ${String(yOf(point.place))}L${String((year + 1) * step)} ${String(yOf(next.place))}`];
  });

const Drawn = ({ line: { points, way } }: { line: SlopeLine }) => {
  const step = 100 / (points.length - 1);
  return (
    <g className={styles[way]}>
      <path d={piecesOf(points).join('')} className={styles.line} />
      {points.map((point, year) => point !== null && <path key={year} d={`M${String(year * step)} ${String(yOf(point.place))}h0`} className={styles.dot} />)}
    </g>
  );
};

const Before = ({ line: { points } }: { line: SlopeLine }) => {
  const [first = null] = points;
  return first !== null && <span className={styles.before} style={{ top: first.place * LINE }}>{first.rank}</span>;
};

const marks = { up: '▲', down: '▼', level: '' };

const After = ({ line: { row, points, way } }: { line: SlopeLine }) => {
  const { ranking } = useMessages();
  const [was, now] = [points.at(-2)?.rank ?? 0, points.at(-1)?.rank ?? 0];
  const moved = way === 'level' ? ranking.same : way === 'up' ? ranking.up(was - now) : ranking.down(now - was);
  return (
    <li className={styles.after} data-way={way} title={ranking.slope.line(row.name, [was, now], moved)}>
      <span className={styles.rank}>{now}</span>
      <Link to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters} preload={false} className={styles.name ?? ''}>{row.name}</Link>
      <span className={styles.moved}><span aria-hidden="true">{marks[way]}</span>{moved}</span>
    </li>
  );
};

const order = { level: 0, down: 1, up: 2 };

/** Ranks of the years from left to right; what rose and what fell differ by colour and by stroke. */
export const RankSlopeFigure = ({ slope: { years, lines, depth } }: { slope: RankSlope }) => {
  const { ranking: { slope: words } } = useMessages();
  const height = depth * LINE;
  const drawn = lines.toSorted((one, other) => order[one.way] - order[other.way]);
  return (
    <div className={styles.slope}>
      <div className={styles.years} aria-hidden="true">{years.map((year) => <span key={year}>{year}</span>)}</div>
      <div className={styles.left} style={{ height }} aria-hidden="true">{lines.map((line) => <Before key={line.row.consortium} line={line} />)}</div>
      <svg className={styles.lines} style={{ height }} viewBox={`0 0 100 ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">{drawn.map((line) => <Drawn key={line.row.consortium} line={line} />)}</svg>
      <ol className={styles.right} aria-label={words.title}>{lines.map((line) => <After key={line.row.consortium} line={line} />)}</ol>
      <ul className={styles.legend} aria-hidden="true">{(['up', 'down', 'level'] as const).map((way) => <li key={way} className={styles[way]}><svg viewBox="0 0 24 8"><path d="M0 4H24" className={styles.line} /></svg>{words.ways[way]}</li>)}</ul>
    </div>
  );
};
