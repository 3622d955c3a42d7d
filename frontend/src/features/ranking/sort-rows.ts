import { allSectors, type ConsortiumStatus, type FlagKind, grades } from '@monitor/domain';
import type { RateBase } from '../../address/ranking-address';
import { rankChange } from './rank-change';
import { rateSize } from './ranking-money';
import type { RankingRow } from './ranking-row';
import { jurisdiction } from '../../policy/jurisdiction';

export const sortKeys = ['rank', 'change', 'name', 'sector', 'district', 'lead', 'total', 'grade', 'coverage', 'flags', 'status', 'members', 'revenue', 'contracts', 'fiscalSpent'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const byRank: Sorting = { key: 'rank', descending: false };

/** So many orders, one inside the other, can still be told in the heads. */
const MOST_ORDERS = 4;

type SortValue = string | number | null;

const placeIn = (list: readonly { readonly code: string }[], code: string): number | null => {
  const place = list.findIndex((each) => each.code === code);
  return place < 0 ? null : place;
};
const gradeOrder: ReadonlyMap<string | null, number> = new Map(grades.map(({ code }, index) => [code, index]));
const statusOrder: Record<ConsortiumStatus, number> = { active: 0, rectifying: 1, revoked: 2, dissolved: 3 };
const gravity: Record<FlagKind, number> = { revoke: 0, rectify: 1, watch: 2, data: 3, commend: 4 };

const placesGained = (row: RankingRow): number | null => {
  const change = rankChange(row);
  if (change.kind === 'up') return change.places;
  if (change.kind === 'down') return -change.places;
  return change.kind === 'same' ? 0 : null;
};

const valueOf: Record<SortKey, (row: RankingRow, per: RateBase | undefined) => SortValue> = {
  rank: (row) => row.rank,
  change: placesGained,
  name: (row) => row.name,
  sector: (row) => placeIn(allSectors(jurisdiction()), row.sector),
  district: (row) => placeIn(jurisdiction().districts, row.district),
  lead: (row) => row.lead,
  total: (row) => row.total,
  grade: (row) => gradeOrder.get(row.grade) ?? null,
  coverage: (row) => row.coverage,
  flags: (row) => (row.flags.length === 0 ? null : Math.min(...row.flags.map((kind) => gravity[kind]))),
  status: (row) => statusOrder[row.status],
  members: (row) => row.members,
  revenue: (row, per) => rateSize(row, 'revenue', per),
  contracts: (row, per) => rateSize(row, 'contracts', per),
  fiscalSpent: (row, per) => rateSize(row, 'fiscalSpent', per),
};

// Pinyin order, and 2 before 10.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

const compare = (left: SortValue, right: SortValue): number => {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
};

const compareBy = ({ descending }: Sorting, left: SortValue, right: SortValue): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return (descending ? -1 : 1) * compare(left, right);
};

/** Sorted rows, by the first order and where that finds them equal by the next; a missing value stands last in either direction, equal values keep the order by place. */
export const sortRows = (rows: readonly RankingRow[], sorting: readonly Sorting[], per?: RateBase): readonly RankingRow[] => {
  const keyed = rows.map((row) => ({ row, values: sorting.map(({ key }) => valueOf[key](row, per)) }));
  keyed.sort((a, b) => {
    for (const [place, each] of sorting.entries()) {
      const order = compareBy(each, a.values[place] ?? null, b.values[place] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
};

// What a first press brings to the top: the highest number, the gravest proposal, the first name.
const fallsFirst: ReadonlySet<SortKey> = new Set<SortKey>(['total', 'change', 'coverage', 'members', 'revenue', 'contracts', 'fiscalSpent']);

/** After a press on a head: that order alone, or turned round; `adding` puts it behind the others, turns it round, and then takes it away. */
export const nextSorting = (sorting: readonly Sorting[], key: SortKey, adding: boolean): readonly Sorting[] => {
  const first = { key, descending: fallsFirst.has(key) };
  const known = sorting.find((each) => each.key === key);
  if (!adding || sorting.length === 0) return [known === undefined || sorting.length > 1 ? first : { key, descending: !known.descending }];
  if (known === undefined) return [...sorting, first].slice(-MOST_ORDERS);
  if (known.descending === first.descending) return sorting.map((each) => (each.key === key ? { key, descending: !each.descending } : each));
  return sorting.length === 1 ? [first] : sorting.filter((each) => each.key !== key);
};

/** `grade,-total`, as the address holds it; nothing for the order by place, which needs no word. */
export const sortingText = (sorting: readonly Sorting[]): string | undefined => {
  const text = sorting.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(',');
  return text === byRank.key ? undefined : text;
};

const readOne = (text: string): Sorting | null => {
  const descending = text.startsWith('-');
  const key = sortKeys.find((each) => each === (descending ? text.slice(1) : text));
  return key === undefined ? null : { key, descending };
};

/** Orders that are known, each key once; by place where there is none. */
export const readSorting = (text: string | undefined): readonly Sorting[] => {
  const read = (text ?? '').split(',').flatMap((part) => readOne(part) ?? []);
  const once = read.filter(({ key }, place) => read.findIndex((each) => each.key === key) === place).slice(0, MOST_ORDERS);
  return once.length === 0 ? [byRank] : once;
};
