import { defineFacts } from '../define-facts.js';
import { reportOwed } from '../report-owed.js';

export const annualReport = defineFacts({
  rule: 'A12.1',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, toString({report_due:Date32}) AS due, toString({grace_until:Date32}) AS graceUntil,
      r.submitted AS submittedOn, r.sections AS sections, v.coverage AS coverage,
      toBool(${reportOwed}) AS required,
      if(isNull(r.submitted), emptyArrayString(), [concat('report:', u.consortium, '/', toString({year:UInt16}))]) AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT s.consortium AS consortium, s.submitted AS submitted, s.sections AS sections
      FROM report AS s
      WHERE s.year = {year:UInt16} AND s.submitted <= {as_of:Date32}
    ) AS r ON r.consortium = u.consortium
    INNER JOIN consortium_score AS v ON v.consortium = u.consortium AND v.year = u.year
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
