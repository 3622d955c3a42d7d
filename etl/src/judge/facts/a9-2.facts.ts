import { defineFacts } from '../define-facts.js';
import { foundingLead } from './founding-lead.js';

/** The district whose department recommended last, beside that of the unit that led first. */
export const recommendingDistrict = defineFacts({
  rule: 'A9.2',
  sql: `SELECT u.consortium AS subject, r.district AS recommendedBy, l.district AS leadDistrict,
      arrayConcat(r.evidence, l.evidence) AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT a.consortium AS consortium, CAST(tupleElement(argMax(tuple(a.district), a.happened), 1), 'Nullable(String)') AS district,
        [concat('application:', a.consortium, '/recommended/', toString(max(a.happened)))] AS evidence
      FROM application AS a
      WHERE a.step = 'recommended' AND a.happened <= {as_of:Date32}
      GROUP BY a.consortium
    ) AS r ON r.consortium = u.consortium
    LEFT JOIN (
      SELECT f.consortium AS consortium, toNullable(toString(o.district)) AS district, [f.evidence, concat('organisation:', o.uscc)] AS evidence
      FROM (${foundingLead}) AS f
      INNER JOIN organisation AS o ON o.uscc = f.uscc
    ) AS l ON l.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
