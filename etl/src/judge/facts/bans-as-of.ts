/** The day on which a title was taken: as the events tell it, else as the register does. */
const revocations = `SELECT e.consortium AS consortium, e.happened AS decided, concat('event:', e.code) AS case
    FROM event AS e
    WHERE e.kind = 'revoked' AND e.happened <= {as_of:Date32}
    UNION ALL
    SELECT c.code AS consortium, c.status_since AS decided, concat('consortium:', c.code) AS case
    FROM consortium AS c
    WHERE c.status = 'revoked' AND c.status_since <= {as_of:Date32}
      AND c.code NOT IN (SELECT g.consortium AS consortium FROM event AS g WHERE g.kind = 'revoked' AND g.happened <= {as_of:Date32})`;

const leadOn = (day: string): string => `m.tier = 'lead' AND m.joined <= ${day} AND (m.left_on IS NULL OR m.left_on >= ${day})`;

/** Leads of revoked consortia: who led when the title was taken, and who led when the last rectification before it was ordered. */
const leads = `SELECT m.uscc AS uscc, r.decided AS decided, CAST(NULL, 'Nullable(Date32)') AS lifted, 'revocation' AS ground, r.case AS case, r.case AS evidence, r.consortium AS origin
    FROM (${revocations}) AS r
    INNER JOIN membership AS m ON m.consortium = r.consortium
    WHERE ${leadOn('r.decided')}
    UNION ALL
    SELECT m.uscc AS uscc, o.decided AS decided, CAST(NULL, 'Nullable(Date32)') AS lifted, 'order' AS ground, o.case AS case, o.event AS evidence, o.consortium AS origin
    FROM (
      SELECT r.consortium AS consortium, r.decided AS decided, r.case AS case, max(e.happened) AS ordered, concat('event:', argMax(e.code, (e.happened, e.code))) AS event
      FROM (${revocations}) AS r
      INNER JOIN event AS e ON e.consortium = r.consortium
      WHERE e.kind = 'rectification_ordered' AND e.happened <= r.decided
      GROUP BY r.consortium, r.decided, r.case
    ) AS o
    INNER JOIN membership AS m ON m.consortium = o.consortium
    WHERE ${leadOn('o.ordered')}`;

/** Bans known on the day, one row per unit and day of decision: why, under which case, and from which consortia. A ban lifted later than the day is not lifted yet. */
export const bansAsOf = `SELECT a.uscc AS uscc, a.decided AS decided, max(a.lifted) AS lifted,
    arraySort(groupUniqArray(a.ground)) AS grounds,
    tupleElement(arraySort(groupUniqArray((a.ground != 'register', a.case)))[1], 2) AS case,
    arraySort(groupUniqArray(a.evidence)) AS evidence,
    groupUniqArrayIf(a.origin, a.origin != '') AS origins
  FROM (
    SELECT n.uscc AS uscc, n.decided AS decided, if(n.lifted <= {as_of:Date32}, n.lifted, NULL) AS lifted, 'register' AS ground, n.case_number AS case,
      concat('ban:', n.uscc, '/', toString(n.decided)) AS evidence, '' AS origin
    FROM ban AS n
    WHERE n.decided <= {as_of:Date32}
    UNION ALL
    ${leads}
  ) AS a
  GROUP BY a.uscc, a.decided`;
