import { financeExpected } from './finance-states.js';
import type { Standing } from './standing.js';
import { folderExpected, type StateName } from './two-states.js';

/** The state of the exchange folder, then that of the finance sheet. */
export type Pair = `${StateName}${StateName}`;

export const pairs: readonly Pair[] = ['AA', 'BA', 'BB', 'AB'];

const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));
const yuan = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

const stateAt = (pair: Pair, place: 0 | 1): StateName => (pair[place] === 'A' ? 'A' : 'B');

export const statesOf = (pair: Pair): readonly [StateName, StateName] => [stateAt(pair, 0), stateAt(pair, 1)];

/** Rows of every fact table and the money in all, as the files were written: reckoned without the product. */
export const expectedOf = (pair: Pair) => {
  const [folder, finance] = statesOf(pair);
  const [register, sheet] = [folderExpected(folder), financeExpected(finance)];
  const amounts = [...register.amounts, ...sheet.amounts];
  const rows: Record<string, number> = { ...register.rows, organisation: register.rows.organisation + sheet.units, fund_entry: amounts.length, rejection: 2 };
  return { rows, money: yuan(amounts.reduce((sum, amount) => sum + fen(amount), 0n)) };
};

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  /** Other than either state: sums that are neither. */
  readonly complaints: readonly string[];
}

/** What an edition holds against what the files say. */
export const judgedBy = (pair: Pair, { totals, repeated }: Standing): Verdict => {
  const { rows, money } = expectedOf(pair);
  const off = Object.entries(rows).map(([table, wanted]) => ({ table, by: (totals?.[table]?.rows ?? 0) - wanted })).filter(({ by }) => by !== 0);
  const sum = totals?.['fund_entry']?.sums['amount'] ?? 'none';
  return {
    lost: off.reduce((all, { by }) => all + Math.max(0, -by), 0),
    doubled: off.reduce((all, { by }) => all + Math.max(0, by), 0) + repeated.length,
    complaints: [...off.map(({ table, by }) => `${table}: ${by > 0 ? '+' : ''}${by} rows`), ...(sum === money ? [] : [`fund_entry sums to ${sum}, not ${money}`])],
  };
};
