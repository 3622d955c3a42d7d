import type { RankInterval } from './rank-intervals.js';

/** 并列带: units whose order among themselves the data do not settle. */
export interface RankBand {
  /** Counted from 1, best first. */
  readonly band: number;
  /** Consortia in official order. */
  readonly consortia: readonly string[];
  readonly bestNominal: number;
  readonly worstNominal: number;
}

const startsBand = (each: RankInterval, leader: RankInterval | undefined, before: RankInterval | undefined): boolean =>
  leader === undefined || (each.p5 > leader.p95 && each.nominal !== before?.nominal);

/**
 * Bands of statistically inseparable ranks. Units are taken in official order; the first opens a band, and each next one belongs to it unless its interval [p5, p95]
 * lies wholly behind that of the unit that opened the band. The first that does, opens the next band; officially equal units are never parted. Being measured by the
 * opener, and not by the neighbour, keeps a chain of small overlaps from becoming one band; the last of one band and the first of the next may still overlap.
 */
export const rankBands = (intervals: readonly RankInterval[]): readonly RankBand[] => {
  const ordered = [...intervals].sort((left, right) => left.nominal - right.nominal || left.p5 - right.p5);
  const groups: RankInterval[][] = [];
  for (const [index, each] of ordered.entries()) {
    const current = groups.at(-1);
    if (current === undefined || startsBand(each, current[0], ordered[index - 1])) groups.push([each]);
    else current.push(each);
  }
  return groups.map((group, index) => ({
    band: index + 1,
    consortia: group.map(({ consortium }) => consortium),
    bestNominal: group[0]?.nominal ?? NaN,
    worstNominal: group.at(-1)?.nominal ?? NaN,
  }));
};
