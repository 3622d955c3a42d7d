import type { RankingRow } from './ranking-row';

export type RankChange =
  | { readonly kind: 'up' | 'down'; readonly places: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'first' }
  | { readonly kind: 'none' };

/** Places gained or lost on last year; `first` when it had no place then, `none` when it has none now. */
export const rankChange = ({ rank, previousRank }: Pick<RankingRow, 'rank' | 'previousRank'>): RankChange => {
  if (rank === null) return { kind: 'none' };
  if (previousRank === null) return { kind: 'first' };
  if (rank === previousRank) return { kind: 'same' };
  return rank < previousRank ? { kind: 'up', places: previousRank - rank } : { kind: 'down', places: rank - previousRank };
};
