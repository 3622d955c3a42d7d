import { defineFacts } from '../define-facts.js';
import { bansAsOf } from './bans-as-of.js';
import { unitHeirs } from './unit-heirs.js';

/** Members on the day; those who founded the consortium entered on the day it was recognised, and its founding lead applied for it. */
const members = `SELECT m.consortium AS consortium, m.uscc AS uscc, m.tier AS tier, greatest(m.joined, c.recognised) AS entered,
    if(m.tier = 'lead' AND m.joined <= c.recognised, p.applied, NULL) AS applied,
    concat('membership:', m.consortium, '/', m.uscc, '/', toString(m.joined)) AS evidence
  FROM membership AS m
  INNER JOIN consortium AS c ON c.code = m.consortium
  LEFT JOIN (
    SELECT a.consortium AS consortium, max(toNullable(a.happened)) AS applied
    FROM application AS a
    INNER JOIN consortium AS c ON c.code = a.consortium
    WHERE a.step = 'applied' AND a.happened <= c.recognised
    GROUP BY a.consortium
  ) AS p ON p.consortium = m.consortium
  WHERE m.joined <= {as_of:Date32} AND (m.left_on IS NULL OR m.left_on > {as_of:Date32})
    AND NOT (c.status = 'revoked' AND c.status_since <= {as_of:Date32})`;

/** Each ban on the unit it names and on those that came after it. */
const bound = `SELECT n.uscc AS uscc, n.uscc AS barred, n.decided AS decided, n.lifted AS lifted, n.grounds AS grounds, n.case AS case, n.evidence AS evidence, n.origins AS origins,
    CAST([], 'Array(Tuple(kind String, since Date32))') AS changes
  FROM ban_as_of AS n
  UNION ALL
  SELECT h.uscc AS uscc, n.uscc AS barred, n.decided AS decided, n.lifted AS lifted, n.grounds AS grounds, n.case AS case, n.evidence AS evidence, n.origins AS origins, h.changes AS changes
  FROM ban_as_of AS n
  INNER JOIN heir AS h ON h.origin = n.uscc`;

/** Members on the day that bear or bore a ban, themselves or by succession; whose length is the rule's to say. */
export const bannedUnits = defineFacts({
  rule: 'A12.5',
  sql: `WITH ${unitHeirs},
  ban_as_of AS (${bansAsOf})
  SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, b.entries AS entries, b.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT m.consortium AS consortium,
        arraySort(groupArray(CAST((m.uscc, m.tier, m.entered, m.applied, n.barred, n.decided, n.lifted, n.grounds, n.case, n.changes),
          'Tuple(uscc String, tier String, from Date32, appliedOn Nullable(Date32), barred String, decidedOn Date32, liftedOn Nullable(Date32), grounds Array(String), case String, changes Array(Tuple(kind String, since Date32)))'))) AS entries,
        arraySort(arrayDistinct(arrayFlatten(groupArray(arrayPushBack(n.evidence, m.evidence))))) AS evidence
      FROM (${members}) AS m
      INNER JOIN (${bound}) AS n ON n.uscc = m.uscc
      WHERE NOT has(n.origins, m.consortium)
      GROUP BY m.consortium
    ) AS b ON b.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
