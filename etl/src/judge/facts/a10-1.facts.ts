import { defineFacts } from '../define-facts.js';

/** City money granted to each project in all years so far, less what went back; other levels' money is not counted. */
export const projectGrants = defineFacts({
  rule: 'A10.1',
  sql: `SELECT u.consortium AS subject, g.projects AS projects, g.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT p.consortium AS consortium,
        arraySort(groupArray(CAST((p.project, toString(p.net)), 'Tuple(project String, cityGrantNet String)'))) AS projects,
        arraySort(arrayFlatten(groupArray(p.entries))) AS evidence
      FROM (
        SELECT f.consortium AS consortium, f.project AS project,
          sum(if(f.kind = 'refunded', -f.amount, f.amount)) AS net,
          groupArray(concat('fund_entry:', f.entry)) AS entries
        FROM fund_entry AS f
        WHERE f.source = 'city' AND f.kind IN ('allocated', 'refunded') AND f.booked <= {as_of:Date32}
        GROUP BY f.consortium, f.project
      ) AS p
      GROUP BY p.consortium
    ) AS g ON g.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
