import type { RateBase } from '../../address/ranking-address';
import { ratioOf } from '../../format/ratio';
import type { RankingRow } from './ranking-row';

/** Columns of amounts, with the measure whose rows an amount is the sum of. */
export const moneyMeasures = { revenue: 'T5', contracts: 'T3', fiscalSpent: 'fiscal-execution' } as const;
export type MoneyColumn = keyof typeof moneyMeasures;
export const moneyColumns: readonly MoneyColumn[] = ['revenue', 'contracts', 'fiscalSpent'];

const MILLION = 1_000_000;

/** What an amount is told by in a column: money spent stays whole where it is itself the base. */
export const baseOf = (column: MoneyColumn, per: RateBase | undefined): RateBase | 'whole' =>
  per === undefined || (per === 'million' && column === 'fiscalSpent') ? 'whole' : per;

/** The amount in 元, whole, for each member, or for each million of fiscal money spent, from its parts; `null` without amount or base. */
export const rateText = (row: RankingRow, column: MoneyColumn, per: RateBase | undefined): string | null => {
  const numerator = row[column];
  const base = baseOf(column, per);
  if (numerator === null || base === 'whole') return numerator;
  if (base === 'member') return ratioOf({ numerator, denominator: String(row.members) }, 1, 2);
  return row.fiscalSpent === null ? null : ratioOf({ numerator, denominator: row.fiscalSpent }, MILLION, 2);
};

/** Its size, to sort by; the text shown stays decimal. */
export const rateSize = (row: RankingRow, column: MoneyColumn, per: RateBase | undefined): number | null => {
  const text = row[column];
  const base = baseOf(column, per);
  if (text === null || base === 'whole') return text === null ? null : Number(text);
  const under = base === 'member' ? row.members : Number(row.fiscalSpent ?? 0) / MILLION;
  return under === 0 ? null : Number(text) / under;
};

/** The largest amount of a column, by which its scale is chosen; `null` where it has none. */
export const largestRate = (rows: readonly RankingRow[], column: MoneyColumn, per: RateBase | undefined): string | null => {
  let [largest, most]: [RankingRow | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const size = rateSize(row, column, per);
    if (size !== null && size > most) [largest, most] = [row, size];
  }
  return largest === null ? null : rateText(largest, column, per);
};
