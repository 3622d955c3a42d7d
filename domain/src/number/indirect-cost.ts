import { type Money } from './money.js';

/** One band of the progressive ceiling: `percent` applies to the part of the base up to `upTo` (分); `null` is the open last band. */
export interface IndirectCostBand {
  readonly upTo: Money | null;
  readonly percent: number;
}

/** Bands of 国办发〔2021〕32号: 30 % up to 500 万元, 25 % up to 1000 万元, 20 % above. City funds may bring a table of their own. */
export const nationalIndirectCostBands: readonly IndirectCostBand[] = [
  { upTo: 500_000_000n, percent: 30 },
  { upTo: 1_000_000_000n, percent: 25 },
  { upTo: null, percent: 20 },
];

/**
 * Highest 间接费用 allowed for a base of direct cost without equipment purchase, in 分, rounded down.
 * `percent` must be a whole number; throws RangeError on a negative base.
 */
export const indirectCostCeiling = (base: Money, bands: readonly IndirectCostBand[]): Money => {
  if (base < 0n) throw new RangeError('间接费用基数不能为负，请核对直接费用与设备购置费');
  let floor = 0n;
  let ceiling = 0n;
  for (const { upTo, percent } of bands) {
    const top = upTo === null || base < upTo ? base : upTo;
    if (top > floor) ceiling += (top - floor) * BigInt(percent);
    floor = upTo ?? base;
  }
  return ceiling / 100n;
};
