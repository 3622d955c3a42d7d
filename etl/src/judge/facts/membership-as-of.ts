/** Members on a day, once each, by consortium: the lead apart from those it leads (Art. 6), with the rows that say so. */
export const membershipAsOf = `SELECT a.consortium AS consortium,
    toUInt32(countIf(NOT a.leads)) AS active, toUInt32(countIf(NOT a.leads AND a.kind = 'enterprise')) AS enterprises,
    max(a.leads) AS lead_active, max(a.leads AND a.kind = 'enterprise') AS lead_is_enterprise,
    arraySort(groupArray(concat('membership:', a.consortium, '/', a.uscc, '/', toString(a.joined)))) AS evidence
  FROM (
    SELECT m.consortium AS consortium, m.uscc AS uscc, any(o.kind) AS kind, max(m.tier = 'lead') AS leads, max(m.joined) AS joined
    FROM membership AS m
    INNER JOIN organisation AS o ON o.uscc = m.uscc
    WHERE m.joined <= {as_of:Date32} AND (m.left_on IS NULL OR m.left_on > {as_of:Date32})
    GROUP BY m.consortium, m.uscc
  ) AS a
  GROUP BY a.consortium`;
