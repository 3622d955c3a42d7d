import { useMemo } from 'react';
import { useMessages } from '../../messages/language';
import styles from './simulation.module.css';
import { type Move, slopeLines, type SlopeLine } from './slope-lines';
import { withoutCity } from '../../messages/names';

const LINE = 17;
const TOP = 12;
const WIDTH = 460;
const LEFT = 34;
const RIGHT = 250;

const yOf = (place: number): number => TOP + place * LINE;

/** Names share their beginning and end; what tells them apart stands between. */
const shortName = (name: string): string => {
  const core = withoutCity(name).replace(/(产业)?创新联合体$/u, '');
  return core.length > 13 ? `${core.slice(0, 12)}…` : core;
};

const Line = ({ line: { move, left, right, way } }: { line: SlopeLine }) => {
  const { rules: { simulate: words } } = useMessages();
  const [before, after] = [String(move.before.rank), String(move.after.rank)];
  return (
    <g className={styles[way]}>
      <title>{words.slopeLine(move.name, before, after)}</title>
      <text x={LEFT - 8} y={yOf(left) + 4} textAnchor="end">{before}</text>
      <line x1={LEFT} y1={yOf(left)} x2={RIGHT} y2={yOf(right)} />
      <circle cx={LEFT} cy={yOf(left)} r={2.5} /><circle cx={RIGHT} cy={yOf(right)} r={2.5} />
      <text x={RIGHT + 8} y={yOf(right) + 4}>{after}</text>
      <text x={RIGHT + 36} y={yOf(right) + 4}>{shortName(move.name)}</text>
    </g>
  );
};

const order = { level: 0, down: 1, up: 2 };

/** Ranks before on the left, after on the right; only what moves is coloured. */
export const SlopeGraph = ({ moves }: { moves: readonly Move[] }) => {
  const { rules: { simulate: words } } = useMessages();
  const { lines, of } = useMemo(() => slopeLines(moves), [moves]);
  const drawn = useMemo(() => [...lines].sort((one, other) => order[one.way] - order[other.way]), [lines]);
  const told = lines.length === of ? words.slopeAll(of) : words.slopeSome(lines.length, of);
  return (
    <section aria-label={words.slope}>
      <h3 className={styles.title}>{words.slope}</h3>
      {lines.length === 0 ? <p className={styles.told}>{words.slopeEmpty}</p> : (
        <figure className={styles.figure}>
          <figcaption className={styles.told}>{told}<span className={styles.legend}>{(['up', 'down', 'level'] as const).map((way) => <span key={way}><i className={styles[way]} />{words.ways[way]}</span>)}</span></figcaption>
          <svg viewBox={`0 0 ${WIDTH} ${TOP * 2 + (lines.length - 1) * LINE}`} className={styles.slope} role="img" aria-label={told}>{drawn.map((line) => <Line key={line.move.consortium} line={line} />)}</svg>
        </figure>
      )}
    </section>
  );
};
