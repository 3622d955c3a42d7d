import { compareNumbers } from '../number/round.js';
import type { Grading } from '../scheme/scheme.js';

/** One unit at or above the line of 优秀. `keys` are its total and then the tie-breaking dimensions, highest first. */
export interface Candidate {
  readonly consortium: string;
  readonly keys: readonly number[];
}

/** `seated` are 优秀; `undecided` are exactly equal at the edge of the share and wait for a person. Everyone else stays below because of the share. */
export interface Seating {
  readonly seated: readonly string[];
  readonly undecided: readonly string[];
}

/** How many of `evaluated` units may be 优秀; exact for whole percents. */
export const excellentSeats = (evaluated: number, share: Grading['share']): number => {
  const exact = (share.percent * evaluated) / 100;
  const seats = share.rounding === 'floor' ? Math.floor(exact) : Math.ceil(exact);
  return Math.max(share.minimum, seats);
};

const compareKeys = (left: Candidate, right: Candidate): number => {
  for (const [index, key] of left.keys.entries()) {
    const order = compareNumbers(right.keys[index] ?? 0, key);
    if (order !== 0) return order;
  }
  return 0;
};

/** Seats the best candidates. Units equal in every key at the edge all stay out and are named undecided: an exact tie is never split silently. */
export const seatExcellent = (candidates: readonly Candidate[], seats: number): Seating => {
  const ordered = [...candidates].sort(compareKeys);
  const [last, next] = [ordered[seats - 1], ordered[seats]];
  if (next === undefined) return { seated: ordered.map(({ consortium }) => consortium), undecided: [] };
  if (last === undefined || compareKeys(last, next) !== 0) return { seated: ordered.slice(0, seats).map(({ consortium }) => consortium), undecided: [] };
  const isTied = (candidate: Candidate): boolean => compareKeys(candidate, last) === 0;
  return {
    seated: ordered.slice(0, seats).filter((each) => !isTied(each)).map(({ consortium }) => consortium),
    undecided: ordered.filter(isTied).map(({ consortium }) => consortium),
  };
};
