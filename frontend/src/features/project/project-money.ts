import { addMoney, formatYuan, type Money, parseYuan } from '@monitor/domain';
import type { ProjectReply } from './project';

export const moneyKinds = ['planned', 'allocated', 'spent', 'refunded'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

type Entry = ProjectReply['money'][number];

/** Amounts of a source, a year or all, decimal text in 元. */
export interface MoneyLine {
  /** Code of the source, or the year; empty for the total. */
  readonly key: string;
  readonly amounts: Readonly<Record<MoneyKind, string>>;
  /** allocated − spent + refunded. */
  readonly balance: string;
  /** (spent − refunded) ÷ planned in percent to three places; `null` when nothing was planned. */
  readonly execution: number | null;
}

const sumOf = (entries: readonly Entry[], kind: MoneyKind): Money => addMoney(...entries.filter((entry) => entry.kind === kind).map(({ amount }) => parseYuan(amount)));

/** part ÷ whole in percent to three places; `null` when the whole is nothing. */
export const shareOf = (part: Money, whole: Money): number | null => (whole === 0n ? null : Number((part * 100_000n) / whole) / 1000);

const lineOf = (key: string, entries: readonly Entry[]): MoneyLine => {
  const sums = { planned: sumOf(entries, 'planned'), allocated: sumOf(entries, 'allocated'), spent: sumOf(entries, 'spent'), refunded: sumOf(entries, 'refunded') };
  return {
    key,
    amounts: { planned: formatYuan(sums.planned), allocated: formatYuan(sums.allocated), spent: formatYuan(sums.spent), refunded: formatYuan(sums.refunded) },
    balance: formatYuan(sums.allocated - sums.spent + sums.refunded),
    execution: shareOf(sums.spent - sums.refunded, sums.planned),
  };
};

/** A line for each value of the key in that order, then their total; nothing without entries. Throws RangeError on amounts that are not decimal text in 元. */
export const moneyLinesBy = (money: readonly Entry[], keyOf: (entry: Entry) => string, order: readonly string[]): readonly MoneyLine[] => {
  if (money.length === 0) return [];
  const keys = order.filter((key) => money.some((entry) => keyOf(entry) === key));
  return [...keys.map((key) => lineOf(key, money.filter((entry) => keyOf(entry) === key))), lineOf('', money)];
};

/** Spent less refunded against the budget, in percent; `null` without a budget. */
export const spentShare = ({ money, budget }: Pick<ProjectReply, 'money' | 'budget'>): { spent: string; share: number | null } => {
  const spent = sumOf(money, 'spent') - sumOf(money, 'refunded');
  return { spent: formatYuan(spent), share: shareOf(spent, parseYuan(budget)) };
};
