import { defineFacts } from '../define-facts.js';
import { foundingLead } from './founding-lead.js';
import { unitHeirs } from './unit-heirs.js';

/** Steps of the application up to the day; the last applicant is the founding lead, or a unit that became it. */
export const recognitionWay = defineFacts({
  rule: 'A9.1',
  sql: `WITH ${unitHeirs}
  SELECT u.consortium AS subject, toString(c.route) AS route, s.events AS events,
      if(isNull(s.applicant) OR isNull(f.uscc), NULL, toBool(s.applicant = f.uscc OR (s.applicant, f.uscc) IN (SELECT h.origin, h.uscc FROM heir AS h))) AS appliedByLead,
      toString(u.recognised) AS recognisedOn, s.evidence AS evidence
    FROM unit_year AS u
    INNER JOIN consortium AS c ON c.code = u.consortium
    LEFT JOIN (
      SELECT a.consortium AS consortium,
        arraySort(groupArray(CAST((a.step, a.happened), 'Tuple(step String, happened Date32)'))) AS events,
        tupleElement(argMaxIf(tuple(a.uscc), a.happened, a.step = 'applied'), 1) AS applicant,
        arraySort(groupArray(concat('application:', a.consortium, '/', toString(a.step), '/', toString(a.happened)))) AS evidence
      FROM application AS a
      WHERE a.happened <= {as_of:Date32}
      GROUP BY a.consortium
    ) AS s ON s.consortium = u.consortium
    LEFT JOIN (${foundingLead}) AS f ON f.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
