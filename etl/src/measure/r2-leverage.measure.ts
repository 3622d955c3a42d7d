import { fiscalSources, fundMeasure } from './fund-measure.js';

/** Own, social, loan and equity money spent ÷ fiscal money spent. Compensation paid to lenders is neither. */
export const leverage = fundMeasure({
  code: 'R2',
  numerator: `if(f.source IN ${fiscalSources}, toDecimal64(0, 2), f.amount)`,
  denominator: `if(f.source IN ${fiscalSources}, f.amount, toDecimal64(0, 2))`,
  where: "f.kind = 'spent' AND f.source != 'compensation'",
});
