import { defineFacts } from '../define-facts.js';

export const industryAnalysis = defineFacts({
  rule: 'A8.2',
  sql: `SELECT u.consortium AS subject, toUInt32(ifNull(o.reports, 0)) AS reports,
      toBool(isNotNull(o.outcomes) OR isNotNull(r.submitted)) AS reported,
      toBool(u.recognised <= u.year_start) AS wholeYear,
      arrayConcat(o.evidence, if(isNull(r.submitted), emptyArrayString(), [concat('report:', u.consortium, '/', toString({year:UInt16}))])) AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT g.consortium AS consortium, count() AS outcomes, countIf(g.kind = 'analysis') AS reports,
        arraySort(groupArrayIf(concat('outcome:', g.code), g.kind = 'analysis')) AS evidence
      FROM outcome AS g
      WHERE toYear(g.achieved) = {year:UInt16}
      GROUP BY g.consortium
    ) AS o ON o.consortium = u.consortium
    LEFT JOIN (
      SELECT s.consortium AS consortium, s.submitted AS submitted
      FROM report AS s
      WHERE s.year = {year:UInt16} AND s.submitted <= {as_of:Date32}
    ) AS r ON r.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
