import { countedPatent, firstGrants, outcomeMeasure } from './outcome-measure.js';

/** Patents as in T1, software and standards of the year owned by two members or more ÷ all of them. */
export const jointlyOwned = outcomeMeasure({
  code: 'T2',
  numerator: 'length(arrayIntersect(o.owners, r.members)) >= 2',
  denominator: '1',
  where: `o.kind IN ('software', 'standard') OR (${countedPatent})`,
  join: firstGrants,
});
