import { defineFacts } from '../define-facts.js';

/** Approvals on file by the day; one withdrawn later still stands. */
export const directRecognition = defineFacts({
  rule: 'A9.5',
  sql: `SELECT u.consortium AS subject, toString(c.route) AS route, toString(u.recognised) AS recognisedOn, c.approval_document AS registeredDocument,
      a.approvals AS approvals, arrayConcat([concat('consortium:', u.consortium)], a.evidence) AS evidence
    FROM unit_year AS u
    INNER JOIN consortium AS c ON c.code = u.consortium
    LEFT JOIN (
      SELECT p.consortium AS consortium,
        arraySort(groupArray(CAST((p.document, p.level, p.issued, if(p.withdrawn <= {as_of:Date32}, p.withdrawn, NULL)), 'Tuple(document String, level String, issuedOn Date32, withdrawnOn Nullable(Date32))'))) AS approvals,
        arraySort(groupArray(concat('approval:', p.consortium, '/', p.document))) AS evidence
      FROM approval AS p
      WHERE p.issued <= {as_of:Date32}
      GROUP BY p.consortium
    ) AS a ON a.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
