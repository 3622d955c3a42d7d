import { outcomeMeasure } from './outcome-measure.js';

/** Art. 8(4): demonstration scenarios opened in the year. */
export const scenarios = outcomeMeasure({ code: 'T6', numerator: '1', denominator: '0', where: "o.kind = 'scenario'" });
