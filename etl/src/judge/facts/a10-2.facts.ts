import { defineFacts } from '../define-facts.js';

/** Grants of each transfer up to the day, less what went back; money of funds is left out. */
const grants = `SELECT g.consortium AS consortium, g.outcome AS outcome, sum(if(g.kind = 'refund', -g.amount, g.amount)) AS net,
    arraySort(groupArray(concat('transfer_grant:', g.code))) AS entries
  FROM transfer_grant AS g
  WHERE g.kind IN ('grant', 'refund') AND g.paid <= {as_of:Date32}
  GROUP BY g.consortium, g.outcome`;

export const transferGrants = defineFacts({
  rule: 'A10.2',
  sql: `SELECT u.consortium AS subject, t.transfers AS transfers, t.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT p.consortium AS consortium,
        arraySort(groupArray(CAST((p.outcome, toString(p.net), q.kind), 'Tuple(outcome String, grantNet String, originKind Nullable(String))'))) AS transfers,
        arraySort(arrayFlatten(groupArray(arrayPushBack(p.entries, concat('outcome:', p.outcome))))) AS evidence
      FROM (${grants}) AS p
      LEFT JOIN (
        SELECT r.code AS code, toNullable(toString(o.kind)) AS kind
        FROM outcome AS r
        INNER JOIN organisation AS o ON o.uscc = assumeNotNull(r.origin)
        WHERE r.origin IS NOT NULL AND r.code IN (SELECT g.outcome AS outcome FROM transfer_grant AS g)
      ) AS q ON q.code = p.outcome
      GROUP BY p.consortium
    ) AS t ON t.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
