import { outcomeMeasure } from './outcome-measure.js';

/** Registered contracts of the year with a member on one side, in 元; a unit's contract with itself does not count. */
export const technologyContracts = outcomeMeasure({
  code: 'T3',
  numerator: 'ifNull(o.amount, toDecimal64(0, 2))',
  denominator: '0',
  where: `o.kind = 'contract' AND notEmpty(ifNull(o.registration, ''))
    AND (hasAny(o.owners, r.members) OR has(r.members, ifNull(o.origin, '')))
    AND NOT (o.origin IS NOT NULL AND arrayAll(owner -> owner = ifNull(o.origin, ''), o.owners))`,
});
