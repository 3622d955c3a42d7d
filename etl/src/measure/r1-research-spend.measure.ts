import { fundMeasure } from './fund-measure.js';

/** Spent in the year from all sources, less what was refunded. */
export const researchSpend = fundMeasure({
  code: 'R1',
  numerator: "if(f.kind = 'refunded', -f.amount, f.amount)",
  denominator: '0',
  where: "f.kind IN ('spent', 'refunded')",
});
