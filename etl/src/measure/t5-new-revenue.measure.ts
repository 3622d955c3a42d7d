import { outcomeMeasure } from './outcome-measure.js';

/** Revenue of the year from results of the consortium, in 元. */
export const newRevenue = outcomeMeasure({ code: 'T5', numerator: 'ifNull(o.amount, toDecimal64(0, 2))', denominator: '0', where: "o.kind = 'revenue'" });
