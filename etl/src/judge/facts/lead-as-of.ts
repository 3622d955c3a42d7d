/** Who leads each consortium on a day and since when, with the row that says so; of two at once the one that came last. */
export const leadAsOf = `SELECT m.consortium AS consortium, argMax(m.uscc, (m.joined, m.uscc)) AS lead, max(m.joined) AS since,
    [concat('membership:', m.consortium, '/', lead, '/', toString(since))] AS evidence
  FROM membership AS m
  WHERE m.tier = 'lead' AND m.joined <= {as_of:Date32} AND (m.left_on IS NULL OR m.left_on > {as_of:Date32})
  GROUP BY m.consortium`;
