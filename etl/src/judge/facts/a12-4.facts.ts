import { defineFacts } from '../define-facts.js';

export const rectificationDone = defineFacts({
  rule: 'A12.4',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, e.orders AS orders, e.passed AS passedOn, e.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT v.consortium AS consortium,
        arraySort(order -> (order.orderedOn, order.event), groupArrayIf(CAST((concat('event:', v.code), v.happened, v.deadline), 'Tuple(event String, orderedOn Date32, deadline Nullable(Date32))'), v.kind = 'rectification_ordered')) AS orders,
        arraySort(groupArrayIf(v.happened, v.kind = 'rectification_passed')) AS passed,
        arraySort(groupArray(concat('event:', v.code))) AS evidence
      FROM event AS v
      WHERE v.kind IN ('rectification_ordered', 'rectification_passed') AND v.happened <= {as_of:Date32}
      GROUP BY v.consortium
    ) AS e ON e.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
