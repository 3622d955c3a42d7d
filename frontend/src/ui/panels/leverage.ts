import { addMoney, formatYuan, type Money, parseYuan } from '@monitor/domain';
import { ratioOf } from '../../format/ratio';
import type { UnitRow } from './unit-rows';

/** Other money spent for each 元 of fiscal money; the ratio is made of the two sums. */
export interface Leverage {
  readonly sector: string;
  readonly other: string;
  readonly fiscal: string;
  /** `null` where no fiscal money was spent. */
  readonly ratio: string | null;
}

const sum = (rows: readonly UnitRow[], of: (row: UnitRow) => string): Money => rows.reduce<Money>((total, row) => addMoney(total, parseYuan(of(row))), 0n);

/** Leverage of some units together. */
export const leverageOf = (sector: string, rows: readonly UnitRow[]): Leverage => {
  const other = formatYuan(sum(rows, ({ otherSpent }) => otherSpent));
  const fiscal = formatYuan(sum(rows, ({ fiscalSpent }) => fiscalSpent));
  return { sector, other, fiscal, ratio: ratioOf({ numerator: other, denominator: fiscal }, 1, 2) };
};

/** Sector by sector in the order given; those without any unit are left out. */
export const leverageBySector = (rows: readonly UnitRow[], sectors: readonly string[]): readonly Leverage[] =>
  sectors.flatMap((sector) => {
    const of = rows.filter((row) => row.sector === sector);
    return of.length === 0 ? [] : [leverageOf(sector, of)];
  });
