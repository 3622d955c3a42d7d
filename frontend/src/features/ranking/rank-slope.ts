import type { RankingRow } from './ranking-row';

/** Up to so many consortia are drawn over all years; more are drawn between last year and this one. */
export const BUMP_UP_TO = 15;
/** Up to so many every line is drawn; of more, those that moved most. */
export const ALL_UP_TO = 45;
const MOST_MOVERS = 40;

export type Way = 'up' | 'down' | 'level';

/** One year of a line: the rank told, and the place among the lines drawn, 0 on top; `null` where it had no rank. */
export type SlopePoint = { readonly rank: number; readonly place: number } | null;

export interface SlopeLine {
  readonly row: RankingRow;
  readonly points: readonly SlopePoint[];
  readonly way: Way;
}

export interface RankSlope {
  readonly years: readonly number[];
  readonly lines: readonly SlopeLine[];
  /** Consortia with a rank this year and last, drawn or not. */
  readonly of: number;
  /** Places from top to bottom. */
  readonly depth: number;
}

interface Drawn {
  readonly row: RankingRow;
  readonly ranks: readonly (number | null)[];
}

const moveOf = ({ ranks }: Drawn): number => (ranks.at(-2) ?? 0) - (ranks.at(-1) ?? 0);

const wayOf = (move: number): Way => (move === 0 ? 'level' : move > 0 ? 'up' : 'down');

/** Where each stands in one year among those drawn. */
const placesOf = (drawn: readonly Drawn[], year: number): readonly SlopePoint[] => {
  const ordered = drawn.map(({ ranks }, line) => ({ line, rank: ranks[year] ?? null })).filter((each) => each.rank !== null).sort((one, other) => Number(one.rank) - Number(other.rank) || one.line - other.line);
  const placed = new Map(ordered.map(({ line, rank }, place) => [line, { rank: Number(rank), place }]));
  return drawn.map((_, line) => placed.get(line) ?? null);
};

const chosenOf = (ranked: readonly Drawn[]): readonly Drawn[] =>
  ranked.length <= ALL_UP_TO ? ranked : [...ranked].sort((one, other) => Math.abs(moveOf(other)) - Math.abs(moveOf(one))).slice(0, MOST_MOVERS);

/** Lines between the ranks of years; `null` where no consortium shown has a rank in both of the last two. */
export const rankSlope = (rows: readonly RankingRow[], rankYears: readonly number[]): RankSlope | null => {
  const both = rows.map((row): Drawn => ({ row, ranks: row.ranks })).filter(({ ranks }) => typeof ranks.at(-1) === 'number' && typeof ranks.at(-2) === 'number');
  if (rankYears.length < 2 || both.length === 0) return null;
  const bump = both.length <= BUMP_UP_TO;
  const years = bump ? rankYears : rankYears.slice(-2);
  const drawn = chosenOf(both).map(({ row, ranks }) => ({ row, ranks: ranks.slice(-years.length) })).sort((one, other) => Number(one.ranks.at(-1)) - Number(other.ranks.at(-1)));
  const columns = years.map((_, year) => placesOf(drawn, year));
  const lines = drawn.map((each, line) => ({ row: each.row, points: columns.map((column) => column[line] ?? null), way: wayOf(moveOf(each)) }));
  return { years, lines, of: both.length, depth: drawn.length };
};

/** Those that rose and fell most, for a sentence; `null` where none did. */
export const furthest = ({ lines }: RankSlope, way: 'up' | 'down'): { readonly row: RankingRow; readonly places: number } | null => {
  const moved = lines.filter((line) => line.way === way).map(({ row, points }) => ({ row, places: Math.abs((points.at(-2)?.rank ?? 0) - (points.at(-1)?.rank ?? 0)) }));
  return moved.sort((one, other) => other.places - one.places)[0] ?? null;
};
