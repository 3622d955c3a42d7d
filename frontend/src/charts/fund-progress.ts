import { addMoney, type consortiumProfile, daysBetween, daysInMonth, formatYuan, type Money, parseYuan, type ReplyOf } from '@monitor/domain';

export type FundMonth = ReplyOf<typeof consortiumProfile>['months'][number];

/** Where the money stands at the end of a month; amounts are decimal text in 元. */
export interface ProgressPoint {
  readonly month: number;
  readonly planned: string;
  /** The plan of the year spread evenly over its days. */
  readonly even: string;
  /** `null` for a month that had not ended on the as-of date. */
  readonly spent: string | null;
}

export interface FundProgress {
  readonly points: readonly ProgressPoint[];
  readonly planned: string;
  readonly spent: string;
}

const endOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}`;
};

const evenShare = (total: Money, month: string): Money => {
  const year = month.slice(0, 4);
  const gone = BigInt(daysBetween(`${year}-01-01`, endOf(month)) + 1);
  const days = BigInt(daysBetween(`${year}-01-01`, `${year}-12-31`) + 1);
  return (total * gone + days / 2n) / days;
};

const runningSums = (amounts: readonly Money[]): readonly Money[] => {
  let sum: Money = 0n;
  return amounts.map((amount) => (sum = addMoney(sum, amount)));
};

/** Cumulative plan and spending of a year by month, or `null` when there was neither. Throws RangeError on amounts that are not decimal text in 元. */
export const fundProgress = (months: readonly FundMonth[], asOf: string): FundProgress | null => {
  const planned = runningSums(months.map((month) => parseYuan(month.planned)));
  const spent = runningSums(months.map((month) => parseYuan(month.spent)));
  const [total = 0n, used = 0n] = [planned.at(-1), spent.at(-1)];
  if (total === 0n && used === 0n) return null;
  const points = months.map(({ month }, index): ProgressPoint => ({
    month: Number(month.slice(5)),
    planned: formatYuan(planned[index] ?? 0n),
    even: formatYuan(evenShare(total, month)),
    spent: endOf(month) <= asOf ? formatYuan(spent[index] ?? 0n) : null,
  }));
  return { points, planned: formatYuan(total), spent: formatYuan(used) };
};
