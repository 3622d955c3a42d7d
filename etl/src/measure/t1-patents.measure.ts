import { countedPatent, firstGrants, outcomeMeasure } from './outcome-measure.js';

/** Invention patents granted in the year, once per application number. */
export const patents = outcomeMeasure({ code: 'T1', numerator: '1', denominator: '0', where: countedPatent, join: firstGrants });
