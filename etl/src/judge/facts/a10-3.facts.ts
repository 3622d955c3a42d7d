import { defineFacts } from '../define-facts.js';

const known = (column: string): string => `if(i.${column} <= {as_of:Date32}, i.${column}, NULL)`;

/** Investments up to the day, each with the stages it had reached by then. */
export const equityInvestments = defineFacts({
  rule: 'A10.3',
  sql: `SELECT u.consortium AS subject, e.investments AS investments, e.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT i.consortium AS consortium,
        arraySort(groupArray(CAST((i.code, i.invested, ${known('condition_reached')}, ${known('converted')}, ${known('exited')}, ${known('exempted')}),
          'Tuple(investment String, investedOn Date32, conditionReachedOn Nullable(Date32), convertedOn Nullable(Date32), exitedOn Nullable(Date32), exemptedOn Nullable(Date32))'))) AS investments,
        arraySort(groupArray(concat('equity_investment:', i.code))) AS evidence
      FROM equity_investment AS i
      WHERE i.invested <= {as_of:Date32}
      GROUP BY i.consortium
    ) AS e ON e.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
