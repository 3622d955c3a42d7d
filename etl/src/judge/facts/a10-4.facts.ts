import { defineFacts } from '../define-facts.js';

/** Payments of each loan up to the day; the borrower has to belong to the consortium on the day of the loan. */
const loans = `SELECT c.consortium AS consortium, c.loan AS loan, min(c.borrower) AS borrower, toBool(min(c.member)) AS member,
    arraySort(groupUniqArrayIf(assumeNotNull(c.lender_kind), isNotNull(c.lender_kind))) AS kinds, toBool(max(isNull(c.lender_kind))) AS kind_missing,
    min(c.loss) AS loss_low, max(c.loss) AS loss_high, sum(c.compensation) AS paid, groupArray(concat('loan_compensation:', c.code)) AS entries
  FROM (
    SELECT p.consortium AS consortium, p.loan AS loan, p.borrower AS borrower, p.code AS code, toString(p.lender_kind) AS lender_kind, p.loss AS loss, p.compensation AS compensation,
      max(m.joined IS NOT NULL AND m.joined <= p.lent AND (m.left_on IS NULL OR m.left_on > p.lent)) AS member
    FROM loan_compensation AS p
    LEFT JOIN (SELECT b.consortium AS consortium, b.uscc AS uscc, toNullable(b.joined) AS joined, b.left_on AS left_on FROM membership AS b) AS m ON m.consortium = p.consortium AND m.uscc = p.borrower
    WHERE p.paid <= {as_of:Date32}
    GROUP BY p.consortium, p.loan, p.borrower, p.code, p.lender_kind, p.loss, p.compensation
  ) AS c
  GROUP BY c.consortium, c.loan`;

export const loanCompensations = defineFacts({
  rule: 'A10.4',
  sql: `SELECT u.consortium AS subject, k.loans AS loans, k.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT l.consortium AS consortium,
        arraySort(groupArray(CAST((l.loan, l.borrower, l.member, l.kinds, l.kind_missing, toString(l.loss_low), toString(l.loss_high), toString(l.paid)),
          'Tuple(loan String, borrower String, borrowerWasMember Bool, lenderKinds Array(String), kindMissing Bool, lossLow String, lossHigh String, compensation String)'))) AS loans,
        arraySort(arrayFlatten(groupArray(l.entries))) AS evidence
      FROM (${loans}) AS l
      GROUP BY l.consortium
    ) AS k ON k.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
