/** Who led each consortium first, with the membership that says so. */
export const foundingLead = `SELECT m.consortium AS consortium, toNullable(argMin(m.uscc, (m.joined, m.uscc))) AS uscc,
    concat('membership:', m.consortium, '/', argMin(m.uscc, (m.joined, m.uscc)), '/', toString(min(m.joined))) AS evidence
  FROM membership AS m
  WHERE m.tier = 'lead' AND m.joined <= {as_of:Date32}
  GROUP BY m.consortium`;
