import { defineFacts } from '../define-facts.js';

/** What the latest agreement and its later supplements state together. */
export const agreementContent = defineFacts({
  rule: 'A7.2',
  sql: `SELECT u.consortium AS subject, g.papers AS papers, g.clauses AS clauses, g.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT s.consortium AS consortium,
        arraySort(groupArray(s.code)) AS papers,
        arraySort(arrayDistinct(arrayFlatten(groupArray(s.clauses)))) AS clauses,
        arraySort(groupArray(concat('agreement:', s.consortium, '/', s.code))) AS evidence
      FROM agreement AS s
      INNER JOIN (
        SELECT a.consortium AS consortium, max(a.dated) AS dated
        FROM agreement AS a
        WHERE a.kind = 'agreement' AND a.dated <= {as_of:Date32}
        GROUP BY a.consortium
      ) AS latest ON latest.consortium = s.consortium
      WHERE s.kind IN ('agreement', 'supplement') AND s.dated >= latest.dated AND s.dated <= {as_of:Date32}
      GROUP BY s.consortium
    ) AS g ON g.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
