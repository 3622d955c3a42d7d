import { outcomeMeasure } from './outcome-measure.js';

/** Results of the year with evidence attached ÷ results of the year. */
export const evidenceShare = outcomeMeasure({ code: 'V1', numerator: "notEmpty(ifNull(o.evidence, ''))", denominator: '1', where: 'true' });
