import { fiscalSources, fundMeasure } from './fund-measure.js';

/** Fiscal money spent, less refunds ÷ fiscal money planned in the year. */
export const fiscalExecution = fundMeasure({
  code: 'F1',
  numerator: "multiIf(f.kind = 'spent', f.amount, f.kind = 'refunded', -f.amount, toDecimal64(0, 2))",
  denominator: "if(f.kind = 'planned', f.amount, toDecimal64(0, 2))",
  where: `f.kind IN ('spent', 'refunded', 'planned') AND f.source IN ${fiscalSources}`,
});
