/** Breaches confirmed by a day, each with the first correction after it that names the same unit or none. */
export const breachesAsOf = `SELECT b.consortium AS consortium,
    arraySort(breach -> (breach.confirmedOn, breach.event), groupArray(CAST((b.event, b.member, b.clause, b.confirmed, b.resolved),
      'Tuple(event String, member Nullable(String), clause Nullable(String), confirmedOn Date32, resolvedOn Nullable(Date32))'))) AS breaches
  FROM (
    SELECT e.consortium AS consortium, concat('event:', e.code) AS event, any(e.uscc) AS member, any(e.clause) AS clause, any(e.happened) AS confirmed,
      minIf(s.happened, s.happened >= e.happened AND (isNull(e.uscc) OR isNull(s.uscc) OR s.uscc = e.uscc)) AS resolved
    FROM event AS e
    LEFT JOIN (
      SELECT g.consortium AS consortium, toNullable(g.happened) AS happened, g.uscc AS uscc
      FROM event AS g
      WHERE g.kind = 'breach_resolved' AND g.happened <= {as_of:Date32}
    ) AS s ON s.consortium = e.consortium
    WHERE e.kind = 'breach' AND e.happened <= {as_of:Date32}
    GROUP BY e.consortium, e.code
  ) AS b
  GROUP BY b.consortium`;
