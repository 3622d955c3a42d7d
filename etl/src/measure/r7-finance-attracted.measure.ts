import { fundMeasure } from './fund-measure.js';

/** Art. 10(3): loans and equity that arrived in the year. */
export const financeAttracted = fundMeasure({
  code: 'R7',
  numerator: 'f.amount',
  denominator: '0',
  where: "f.kind = 'allocated' AND f.source IN ('loan', 'equity')",
});
