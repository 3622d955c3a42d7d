import { outcomeMeasure } from './outcome-measure.js';

/** Standards published in the year: international 4, national 3, industry or local 2, group 1. */
export const standards = outcomeMeasure({
  code: 'T7',
  numerator: "transform(toString(ifNull(o.level, '')), ['international', 'national', 'industry', 'local', 'group'], [4, 3, 2, 2, 1], 0)",
  denominator: '0',
  where: "o.kind = 'standard'",
});
