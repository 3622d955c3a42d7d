import { allSectors, changchun, type ConsortiumStatus, type FlagKind, grades } from '@monitor/domain';
import { rankChange } from './rank-change';
import type { RankingRow } from './ranking-row';

export const sortKeys = ['rank', 'change', 'name', 'sector', 'district', 'lead', 'total', 'grade', 'coverage', 'flags', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const byRank: Sorting = { key: 'rank', descending: false };

type SortValue = string | number | null;

const sectorOrder = new Map(allSectors(changchun).map(({ code }, index) => [code, index]));
const districtOrder = new Map(changchun.districts.map(({ code }, index) => [code, index]));
const gradeOrder: ReadonlyMap<string | null, number> = new Map(grades.map(({ code }, index) => [code, index]));
const statusOrder: Record<ConsortiumStatus, number> = { active: 0, rectifying: 1, revoked: 2, dissolved: 3 };
const gravity: Record<FlagKind, number> = { revoke: 0, rectify: 1, watch: 2, data: 3, commend: 4 };

const placesGained = (row: RankingRow): number | null => {
  const change = rankChange(row);
  if (change.kind === 'up') return change.places;
  if (change.kind === 'down') return -change.places;
  return change.kind === 'same' ? 0 : null;
};

const valueOf: Record<SortKey, (row: RankingRow) => SortValue> = {
  rank: (row) => row.rank,
  change: placesGained,
  name: (row) => row.name,
  sector: (row) => sectorOrder.get(row.sector) ?? null,
  district: (row) => districtOrder.get(row.district) ?? null,
  lead: (row) => row.lead,
  total: (row) => row.total,
  grade: (row) => gradeOrder.get(row.grade) ?? null,
  coverage: (row) => row.coverage,
  flags: (row) => (row.flags.length === 0 ? null : Math.min(...row.flags.map((kind) => gravity[kind]))),
  status: (row) => statusOrder[row.status],
};

// Pinyin order, and 2 before 10.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

const compare = (left: SortValue, right: SortValue): number => {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
};

/** Sorted rows; a missing value stands last in either direction, equal values keep the order by place. */
export const sortRows = (rows: readonly RankingRow[], { key, descending }: Sorting): readonly RankingRow[] => {
  const read = valueOf[key];
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: read(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * compare(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
};

/** `total` or `-total`, as the address holds it; `null` for the order by place, which needs no word. */
export const sortingText = ({ key, descending }: Sorting): string | undefined =>
  key === byRank.key && !descending ? undefined : `${descending ? '-' : ''}${key}`;

export const readSorting = (text: string | undefined): Sorting => {
  const descending = text?.startsWith('-') ?? false;
  const key = sortKeys.find((each) => each === (descending ? text?.slice(1) : text));
  return key === undefined ? byRank : { key, descending };
};
