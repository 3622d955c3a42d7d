import type { oneSimulation, ReplyOf } from '@monitor/domain';

export type Simulation = ReplyOf<typeof oneSimulation>;
export type Move = Simulation['moves'][number];

/** Up to here every line is drawn; beyond, only those that moved most. */
export const ALL_DRAWN_UP_TO = 60;
const MOST_DRAWN = 40;

/** One consortium between two columns of places, 0 on top. */
export interface SlopeLine {
  readonly move: Move;
  readonly left: number;
  readonly right: number;
  readonly way: 'up' | 'down' | 'level';
}

interface Ranked {
  readonly move: Move;
  readonly from: number;
  readonly to: number;
}

const rankedOf = (move: Move): readonly Ranked[] => (move.before.rank === null || move.after.rank === null ? [] : [{ move, from: move.before.rank, to: move.after.rank }]);

const placesBy = (drawn: readonly Ranked[], rank: (each: Ranked) => number): ReadonlyMap<Ranked, number> =>
  new Map([...drawn].sort((one, other) => rank(one) - rank(other)).map((each, place) => [each, place]));

const wayOf = ({ from, to }: Ranked): SlopeLine['way'] => (from === to ? 'level' : to < from ? 'up' : 'down');

/** Lines of the units that are ranked on both sides; of a long list only those that moved most. Places are orders among the lines drawn. */
export const slopeLines = (moves: readonly Move[]): { readonly lines: readonly SlopeLine[]; readonly of: number } => {
  const ranked = moves.flatMap(rankedOf);
  const byMove = [...ranked].sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from) || one.to - other.to);
  const drawn = ranked.length <= ALL_DRAWN_UP_TO ? ranked : byMove.slice(0, MOST_DRAWN);
  const [left, right] = [placesBy(drawn, ({ from }) => from), placesBy(drawn, ({ to }) => to)];
  const lines = drawn.map((each) => ({ move: each.move, left: left.get(each) ?? 0, right: right.get(each) ?? 0, way: wayOf(each) }));
  return { lines, of: ranked.length };
};

/** How much an indicator had to do with the grades that changed. */
export interface LeadingIndicator {
  readonly indicator: string;
  /** Consortia of changed grade in which it moved the total most. */
  readonly first: number;
  /** Points it moved in all of them together, up and down alike. */
  readonly points: number;
}

/** Indicators behind the changed grades, the one that moved most points first. */
export const leadingIndicators = (moves: readonly Move[]): readonly LeadingIndicator[] => {
  const found = new Map<string, LeadingIndicator>();
  for (const { drivers } of moves.filter(({ before, after }) => before.grade !== after.grade)) {
    for (const [place, { indicator, change }] of drivers.entries()) {
      const known = found.get(indicator) ?? { indicator, first: 0, points: 0 };
      found.set(indicator, { indicator, first: known.first + (place === 0 ? 1 : 0), points: known.points + Math.abs(change) });
    }
  }
  return [...found.values()].sort((one, other) => other.points - one.points);
};

/** Moves worth a row: a changed grade first, then by how far the rank or the total moved. */
export const movedFirst = (moves: readonly Move[]): readonly Move[] => {
  const weight = ({ before, after }: Move): number => (before.grade === after.grade ? 0 : 1e6) + Math.abs((after.rank ?? 0) - (before.rank ?? 0)) * 100 + Math.abs((after.total ?? 0) - (before.total ?? 0));
  return moves.filter((move) => weight(move) > 1e-9).sort((one, other) => weight(other) - weight(one));
};
