import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const unit = z.object({
  consortium: z.string(), lead: z.string(), recognised: z.string(), ended: z.string().nullable(), reported: z.string().nullable(), owesReport: z.boolean(),
});
export type WatchedUnit = z.output<typeof unit>;

/** Consortia that bore their title in the running year, with the lead that is asked for missing data and last year's report. */
export const watchedUnits = defineQuery({
  name: 'watched units',
  scope: 'everyone',
  params: z.object({ year: z.int(), until: z.string(), report_due: z.string() }),
  row: unit,
  sql: `SELECT c.code AS consortium, ifNull(l.name, '') AS lead, c.recognised AS recognised,
      if(c.status IN ('revoked', 'dissolved'), c.status_since, NULL) AS ended, r.submitted AS reported,
      toBool(c.recognised < makeDate32({year:UInt16} - 1, 10, 1) AND NOT (c.status IN ('revoked', 'dissolved') AND c.status_since <= {report_due:Date32})) AS owesReport
    FROM consortium AS c
    LEFT JOIN (
      SELECT m.consortium AS consortium, argMax(o.name, (m.joined, m.uscc)) AS name
      FROM membership AS m
      INNER JOIN organisation AS o ON o.uscc = m.uscc
      WHERE m.tier = 'lead' AND m.joined <= {until:Date32} AND (m.left_on IS NULL OR m.left_on > {until:Date32})
      GROUP BY m.consortium
    ) AS l ON l.consortium = c.code
    LEFT JOIN (
      SELECT s.consortium AS consortium, min(s.submitted) AS submitted
      FROM report AS s
      WHERE s.year = {year:UInt16} - 1
      GROUP BY s.consortium
    ) AS r ON r.consortium = c.code
    WHERE c.recognised <= {until:Date32} AND NOT (c.status IN ('revoked', 'dissolved') AND c.status_since <= makeDate32({year:UInt16}, 1, 1))
    ORDER BY c.code`,
});

/** The last day of each month, and of all time before the year, on which anything of a consortium was recorded; of its ledger apart. */
export const heardDays = defineQuery({
  name: 'heard days',
  scope: 'everyone',
  params: z.object({ year: z.int(), until: z.string() }),
  row: z.object({ consortium: z.string(), ledger: z.array(z.string()), heard: z.array(z.string()) }),
  sql: `SELECT b.consortium AS consortium, arraySort(groupArrayIf(assumeNotNull(b.ledger), b.ledger IS NOT NULL)) AS ledger, arraySort(groupArray(b.heard)) AS heard
    FROM (
      SELECT d.consortium AS consortium, if(d.day < makeDate32({year:UInt16}, 1, 1), 0, toMonth(d.day)) AS month,
        maxOrNullIf(d.day, d.ledger) AS ledger, max(d.day) AS heard
      FROM (
        SELECT f.consortium AS consortium, f.booked AS day, toBool(1) AS ledger FROM fund_entry AS f WHERE f.kind IN ('spent', 'allocated', 'refunded')
        UNION ALL SELECT o.consortium, o.achieved, toBool(0) FROM outcome AS o
        UNION ALL SELECT m.consortium, assumeNotNull(m.actual), toBool(0) FROM milestone AS m WHERE m.actual IS NOT NULL
        UNION ALL SELECT t.consortium, assumeNotNull(t.accepted), toBool(0) FROM task AS t WHERE t.accepted IS NOT NULL
        UNION ALL SELECT j.consortium, j.joined, toBool(0) FROM membership AS j
        UNION ALL SELECT l.consortium, assumeNotNull(l.left_on), toBool(0) FROM membership AS l WHERE l.left_on IS NOT NULL
      ) AS d
      WHERE d.day <= {until:Date32}
      GROUP BY consortium, month
    ) AS b
    GROUP BY b.consortium`,
});
