import { fundMeasure } from './fund-measure.js';

/** Spent ÷ planned in the year, all categories and sources. */
export const budgetExecution = fundMeasure({
  code: 'R3',
  numerator: "if(f.kind = 'spent', f.amount, toDecimal64(0, 2))",
  denominator: "if(f.kind = 'planned', f.amount, toDecimal64(0, 2))",
  where: "f.kind IN ('spent', 'planned')",
});
