import { addMoney, formatYuan, parseYuan } from '@monitor/domain';
import type { MemberMoney } from './member';

export const moneyKinds = ['planned', 'allocated', 'spent', 'refunded'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** One kind of money: in the year, in all years, and how many lines of the year; `null` where there is no line at all. */
export interface MoneyCell {
  readonly year: string;
  readonly all: string;
  readonly yearLines: number;
}

export interface MoneyLine {
  /** Empty for the sum. */
  readonly consortium: string;
  readonly name: string;
  readonly cells: Readonly<Record<MoneyKind, MoneyCell | null>>;
}

const sumOf = (found: readonly MemberMoney[]): MoneyCell | null =>
  found.length === 0 ? null : {
    year: formatYuan(addMoney(...found.map(({ year }) => parseYuan(year)))),
    all: formatYuan(addMoney(...found.map(({ all }) => parseYuan(all)))),
    yearLines: found.reduce((lines, { yearLines }) => lines + yearLines, 0),
  };

const lineOf = (consortium: string, name: string, rows: readonly MemberMoney[]): MoneyLine => {
  const cell = (kind: MoneyKind) => sumOf(rows.filter((row) => row.kind === kind));
  return { consortium, name, cells: { planned: cell('planned'), allocated: cell('allocated'), spent: cell('spent'), refunded: cell('refunded') } };
};

/** A line per consortium in the order of the reply, and their sum where there are several. Throws RangeError on amounts that are not decimal text in 元. */
export const moneyLines = (money: readonly MemberMoney[]): readonly MoneyLine[] => {
  const names = new Map(money.map(({ consortium, name }) => [consortium, name]));
  const lines = [...names].map(([consortium, name]) => lineOf(consortium, name, money.filter((row) => row.consortium === consortium)));
  return lines.length > 1 ? [...lines, lineOf('', '', money)] : lines;
};
