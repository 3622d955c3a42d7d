import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/**
 * Report files of which nothing could be taken although something was sent, with the first complaint about each.
 * An empty workbook is told as `required`: it is no report, and its sender has not reported.
 */
export const unusableReports = defineQuery({
  name: 'unusable reports',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ path: z.string(), message: z.string() }),
  sql: `SELECT toString(j.source_path) AS path, argMin(j.message, (j.source_sheet, j.source_row, j.source_cell, j.message)) AS message
    FROM rejection AS j
    WHERE endsWith(lower(j.source_path), '.xlsx') AND NOT startsWith(j.message, '提示：') AND j.source_path NOT IN (SELECT r.source_path FROM report AS r)
    GROUP BY j.source_path
    HAVING countIf(j.code = 'required' AND j.source_row = 0) = 0
    ORDER BY path`,
});

/** The newest dated entry of each consortium known on the day, and its lead unit of the year. */
export const newestEntries = defineQuery({
  name: 'newest entries',
  scope: 'everyone',
  params: z.object({ year: z.int(), as_of: z.string() }),
  row: z.object({ consortium: z.string(), newest: z.string().nullable(), lead: z.string() }),
  sql: `SELECT s.consortium AS consortium, s.lead_name AS lead, d.newest AS newest
    FROM standing AS s
    LEFT JOIN (
      SELECT e.consortium AS consortium, toNullable(max(e.day)) AS newest
      FROM (
        SELECT f.consortium AS consortium, f.booked AS day FROM fund_entry AS f
        UNION ALL SELECT o.consortium AS consortium, o.achieved AS day FROM outcome AS o
        UNION ALL SELECT v.consortium AS consortium, v.happened AS day FROM event AS v
        UNION ALL SELECT r.consortium AS consortium, r.submitted AS day FROM report AS r
        UNION ALL SELECT t.consortium AS consortium, assumeNotNull(t.accepted) AS day FROM task AS t WHERE t.accepted IS NOT NULL
        UNION ALL SELECT m.consortium AS consortium, assumeNotNull(m.actual) AS day FROM milestone AS m WHERE m.actual IS NOT NULL
      ) AS e
      WHERE e.day <= {as_of:Date32}
      GROUP BY e.consortium
    ) AS d ON d.consortium = s.consortium
    WHERE s.year = {year:UInt16}
    ORDER BY s.consortium`,
});
