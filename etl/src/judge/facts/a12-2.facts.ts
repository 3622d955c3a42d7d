import { defineFacts } from '../define-facts.js';

export const markedSuccess = defineFacts({
  rule: 'A12.2',
  sql: `SELECT v.consortium AS subject, v.total AS total, toString(v.grade) AS grade, v.limited_by_cap AS limitedByCap,
      [concat('score:', v.consortium, '/', toString(v.year))] AS evidence
    FROM consortium_score AS v
    WHERE v.year = {year:UInt16}`,
});
