import type { RankingRow } from './ranking-row';

/** Below the ranked ones, in this order: who has no place, and why. */
export const rankingGroups = ['ranked', 'vetoed', 'not_due', 'not_evaluable', 'closed', 'unrated'] as const;
export type RankingGroup = (typeof rankingGroups)[number];

export const groupOf = ({ rank, grade, total, status }: RankingRow): RankingGroup => {
  if (rank !== null) return 'ranked';
  if (status === 'revoked' || status === 'dissolved') return 'closed';
  if (grade === 'not_due' || grade === 'not_evaluable') return grade;
  return total === null ? 'unrated' : 'vetoed';
};

export interface GroupedRows {
  readonly group: RankingGroup;
  readonly rows: readonly RankingRow[];
}

/** Groups that have rows, in their order; the order inside a group is kept. */
export const groupRows = (rows: readonly RankingRow[]): readonly GroupedRows[] => {
  const found = new Map<RankingGroup, RankingRow[]>(rankingGroups.map((group) => [group, []]));
  for (const row of rows) found.get(groupOf(row))?.push(row);
  return [...found].filter(([, members]) => members.length > 0).map(([group, members]) => ({ group, rows: members }));
};
