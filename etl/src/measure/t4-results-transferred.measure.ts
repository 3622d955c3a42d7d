import { outcomeMeasure } from './outcome-measure.js';

/** Art. 10(2): results of a university or institute member that an enterprise member put to use in the year, with evidence attached. */
export const resultsTransferred = outcomeMeasure({
  code: 'T4',
  numerator: '1',
  denominator: '0',
  where: `o.kind = 'transfer' AND has(r.academics, ifNull(o.origin, '')) AND hasAny(o.owners, r.enterprises)
    AND notEmpty(ifNull(o.evidence, ''))`,
});
