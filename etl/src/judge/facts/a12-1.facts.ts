import { defineFacts, type RuleFacts } from '../define-facts.js';
import { reportOwed } from '../report-owed.js';

const reports = defineFacts({
  rule: 'A12.1',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, toString({report_due:Date32}) AS due, toString({grace_until:Date32}) AS graceUntil,
      r.submitted AS submittedOn, r.sections AS sections,
      toBool(${reportOwed}) AS required,
      if(isNull(r.submitted), emptyArrayString(), [concat('report:', u.consortium, '/', toString({year:UInt16}))]) AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT s.consortium AS consortium, s.submitted AS submitted, s.sections AS sections
      FROM report AS s
      WHERE s.year = {year:UInt16} AND s.submitted <= {as_of:Date32}
    ) AS r ON r.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});

/** Reports as registered, with the coverage just scored and whether a file came that cannot be used. */
export const annualReport: RuleFacts = {
  rule: 'A12.1',
  gather: async (sources) => {
    const units = new Map(sources.scored.map((each) => [each.unit.consortium, each]));
    return (await reports.gather(sources)).flatMap((row) => {
      const unit = units.get(row.subject);
      if (unit === undefined) return [];
      const quarantined = unit.obstacles.find(({ code }) => code === 'report_quarantined')?.text ?? null;
      return [{ ...row, coverage: unit.score.coverage ?? 0, quarantined }];
    });
  },
};
