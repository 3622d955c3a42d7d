import { defineFacts } from '../define-facts.js';

/** Members on the day that bear or bore a ban; three years from a 29 February end on 28 February. */
export const bannedUnits = defineFacts({
  rule: 'A12.5',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, b.entries AS entries, b.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT m.consortium AS consortium,
        arraySort(groupArray(CAST((m.uscc, m.tier, m.joined, n.decided, addYears(n.decided, 3), n.case_number),
          'Tuple(uscc String, tier String, from Date32, bannedFrom Date32, bannedUntil Date32, case String)'))) AS entries,
        arraySort(arrayDistinct(arrayFlatten(groupArray([
          concat('membership:', m.consortium, '/', m.uscc, '/', toString(m.joined)),
          concat('ban:', n.uscc, '/', toString(n.decided))])))) AS evidence
      FROM membership AS m
      INNER JOIN ban AS n ON n.uscc = m.uscc
      WHERE n.decided <= {as_of:Date32} AND m.joined <= {as_of:Date32} AND (m.left_on IS NULL OR m.left_on > {as_of:Date32})
      GROUP BY m.consortium
    ) AS b ON b.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
