import { outcomeMeasure } from './outcome-measure.js';

/** Art. 8(2): one point per analysis and two more when the city or a higher level took it up. */
export const industryAnalyses = outcomeMeasure({
  code: 'C6',
  numerator: "if(ifNull(o.level, '') IN ('city', 'provincial', 'national'), 3, 1)",
  denominator: '0',
  where: "o.kind = 'analysis'",
});
