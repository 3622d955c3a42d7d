import { addMoney, formatYuan, type Money, parseYuan } from '@monitor/domain';
import type { Funds } from './profile';

/** One line of the fund table: a source, the fiscal subtotal, or everything. Amounts are decimal text in 元. */
export interface FundLine {
  readonly kind: 'source' | 'fiscal' | 'total';
  /** Code of the source; empty for a sum. */
  readonly source: string;
  readonly planned: string;
  readonly allocated: string;
  readonly spent: string;
  readonly refunded: string;
  /** (spent − refunded) ÷ planned in percent to three places; `null` when nothing was planned. */
  readonly execution: number | null;
}

const columns = ['planned', 'allocated', 'spent', 'refunded'] as const;
type Column = (typeof columns)[number];

// The public purse at every level; the register of sources lists them first.
const fiscalSources: ReadonlySet<string> = new Set(['national', 'provincial', 'city', 'district']);

const executionOf = (line: Record<Column, Money>): number | null => {
  if (line.planned === 0n) return null;
  return Number(((line.spent - line.refunded) * 100_000n) / line.planned) / 1000;
};

const summed = (funds: readonly Funds[]): Record<Column, Money> => {
  const sum = (column: Column): Money => addMoney(...funds.map((each) => parseYuan(each[column])));
  return { planned: sum('planned'), allocated: sum('allocated'), spent: sum('spent'), refunded: sum('refunded') };
};

const lineOf = (kind: FundLine['kind'], source: string, funds: readonly Funds[]): FundLine => {
  const sums = summed(funds);
  const text = (column: Column): string => formatYuan(sums[column]);
  return { kind, source, planned: text('planned'), allocated: text('allocated'), spent: text('spent'), refunded: text('refunded'), execution: executionOf(sums) };
};

/** Sources as they came, then the fiscal subtotal where there is fiscal money, then all; rates are recomputed from amounts. Throws RangeError on amounts that are not decimal text in 元. */
export const fundLines = (funds: readonly Funds[]): readonly FundLine[] => {
  if (funds.length === 0) return [];
  const fiscal = funds.filter(({ source }) => fiscalSources.has(source));
  return [
    ...funds.map((each) => lineOf('source', each.source, [each])),
    ...(fiscal.length === 0 ? [] : [lineOf('fiscal', '', fiscal)]),
    lineOf('total', '', funds),
  ];
};
