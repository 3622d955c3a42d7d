import { defineFacts } from '../define-facts.js';
import { leadAsOf } from './lead-as-of.js';

const applications = `SELECT a.consortium AS consortium, max(a.happened) AS applied,
    argMax(concat('application:', a.consortium, '/', a.step, '/', toString(a.happened)), a.happened) AS row
  FROM application AS a
  INNER JOIN consortium AS c ON c.code = a.consortium
  WHERE a.step = 'applied' AND a.happened <= c.recognised
  GROUP BY a.consortium`;

const designations = `SELECT d.uscc AS uscc,
    arraySort(groupArray(CAST((d.kind, d.valid_from, d.valid_until), 'Tuple(kind String, validFrom Date32, validUntil Nullable(Date32))'))) AS designations,
    arraySort(groupArray(concat('designation:', d.uscc, '/', d.kind, '/', toString(d.valid_from)))) AS evidence
  FROM designation AS d
  WHERE d.valid_from <= {as_of:Date32}
  GROUP BY d.uscc`;

/** A lead of the first hour is looked up on the day of its application, one that came later on the day it took over. */
export const leadingEnterprise = defineFacts({
  rule: 'A5.2',
  sql: `SELECT u.consortium AS subject, l.lead AS lead,
      multiIf(isNull(l.since), NULL, l.since > u.recognised, l.since, ifNull(a.applied, u.recognised)) AS checkedOn,
      multiIf(ifNull(l.since > u.recognised, false), 'took_lead', isNotNull(a.applied), 'applied', 'recognised') AS basis,
      toBool((SELECT count() > 0 FROM designation AS n WHERE n.valid_from <= {as_of:Date32})) AS listKnown,
      d.designations AS designations,
      arraySort(arrayConcat(l.evidence, d.evidence, if(isNull(a.row) OR ifNull(l.since > u.recognised, true), emptyArrayString(), [assumeNotNull(a.row)]))) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${leadAsOf}) AS l ON l.consortium = u.consortium
    LEFT JOIN (${applications}) AS a ON a.consortium = u.consortium
    LEFT JOIN (${designations}) AS d ON d.uscc = l.lead
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
