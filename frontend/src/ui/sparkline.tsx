import styles from './sparkline.module.css';

export interface SparkPoint {
  readonly year: number;
  readonly value: number | null;
}

interface SparklineProps {
  readonly points: readonly SparkPoint[];
  /** Shared by all lines that are compared. */
  readonly scale: { readonly from: number; readonly to: number };
  readonly years: { readonly from: number; readonly to: number };
  readonly colour: string;
  readonly label: string;
  /** A line to compare with, drawn faintly. */
  readonly guide?: number;
}

const WIDTH = 120;
const HEIGHT = 40;
const EDGE = 4;

const between = (value: number, { from, to }: { from: number; to: number }): number => (to === from ? 0.5 : (value - from) / (to - from));

/** Runs of points without a gap; a missing year breaks the line. */
export const runsOf = (points: readonly SparkPoint[]): { year: number; value: number }[][] => {
  const runs: { year: number; value: number }[][] = [];
  let open: { year: number; value: number }[] = [];
  for (const { year, value } of [...points].sort((a, b) => a.year - b.year)) {
    const last = open.at(-1);
    if (value === null || (last !== undefined && year - last.year > 1)) open = [];
    if (value === null) continue;
    if (open.length === 0) runs.push(open);
    open.push({ year, value });
  }
  return runs;
};

/** A small line on a scale shared with its neighbours; gaps stay gaps. */
export const Sparkline = ({ points, scale, years, colour, label, guide }: SparklineProps) => {
  const x = (year: number) => EDGE + between(year, years) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - between(value, scale) * (HEIGHT - 2 * EDGE);
  const runs = runsOf(points);
  const end = runs.at(-1)?.at(-1);
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {guide !== undefined && <line x1={EDGE} x2={WIDTH - EDGE} y1={y(guide)} y2={y(guide)} className={styles.guide} />}
      {runs.map((run) => <polyline key={run[0]?.year} points={run.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} fill="none" stroke={colour} strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" />)}
      {runs.filter((run) => run.length === 1).map(([only]) => only !== undefined && <circle key={only.year} cx={x(only.year)} cy={y(only.value)} r="1.8" fill={colour} />)}
      {end !== undefined && <circle cx={x(end.year)} cy={y(end.value)} r="2.6" fill={colour} />}
    </svg>
  );
};
