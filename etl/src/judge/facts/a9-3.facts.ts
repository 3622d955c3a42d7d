import { defineFacts } from '../define-facts.js';

export const applicationPapers = defineFacts({
  rule: 'A9.3',
  sql: `SELECT u.consortium AS subject, toString(u.recognised) AS recognisedOn, p.papers AS papers, p.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT a.consortium AS consortium,
        arraySort(groupArray(CAST((a.code, a.kind, a.dated, arraySort(a.clauses)), 'Tuple(code String, kind String, dated Date32, clauses Array(String))'))) AS papers,
        arraySort(groupArray(concat('agreement:', a.consortium, '/', a.code))) AS evidence
      FROM agreement AS a
      WHERE a.kind IN ('agreement', 'articles') AND a.dated <= {as_of:Date32}
      GROUP BY a.consortium
    ) AS p ON p.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
