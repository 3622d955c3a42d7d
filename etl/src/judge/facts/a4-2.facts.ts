import { defineFacts } from '../define-facts.js';

/** One row for the whole city. */
export const sectorCoverage = defineFacts({
  rule: 'A4.2',
  sql: `SELECT 'city' AS subject,
      arraySort(groupArray(CAST((s.sector, s.active, s.rectifying), 'Tuple(sector String, active UInt32, rectifying UInt32)'))) AS sectors,
      arraySort(arrayFlatten(groupArray(s.evidence))) AS evidence
    FROM (
      SELECT toString(c.sector) AS sector,
        countIf(NOT (c.status = 'rectifying' AND c.status_since <= {as_of:Date32})) AS active,
        countIf(c.status = 'rectifying' AND c.status_since <= {as_of:Date32}) AS rectifying,
        groupArray(concat('consortium:', c.code)) AS evidence
      FROM consortium AS c
      WHERE c.recognised <= {as_of:Date32} AND NOT (c.status IN ('revoked', 'dissolved') AND c.status_since <= {as_of:Date32})
      GROUP BY c.sector
    ) AS s`,
});
