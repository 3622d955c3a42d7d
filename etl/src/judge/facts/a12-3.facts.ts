import { breachesAsOf } from '../breaches-as-of.js';
import { defineFacts } from '../define-facts.js';

export const poorOrBreach = defineFacts({
  rule: 'A12.3',
  sql: `SELECT v.consortium AS subject, v.total AS total, b.breaches AS breaches,
      arrayConcat([concat('score:', v.consortium, '/', toString(v.year))], arrayMap(breach -> breach.event, b.breaches)) AS evidence
    FROM consortium_score AS v
    LEFT JOIN (${breachesAsOf}) AS b ON b.consortium = v.consortium
    WHERE v.year = {year:UInt16}`,
});
