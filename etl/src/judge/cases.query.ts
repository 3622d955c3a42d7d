import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { breachesAsOf } from './breaches-as-of.js';
import { breachList } from './units.query.js';

/** Breaches known on the day, one row per consortium that has any. */
export const breaches = defineQuery({
  name: 'breaches',
  scope: 'everyone',
  params: z.object({ as_of: z.string() }),
  row: z.object({ consortium: z.string(), breaches: breachList }),
  sql: breachesAsOf,
});

const rectification = z.object({
  consortium: z.string(), event: z.string(), ordered: z.string(), deadline: z.string().nullable(), reported: z.string().nullable(), passed: z.string().nullable(),
});
export type Rectification = z.output<typeof rectification>;

/** The latest order to rectify and the first report and conclusion after it, as known on the day. */
export const rectifications = defineQuery({
  name: 'rectifications',
  scope: 'everyone',
  params: z.object({ as_of: z.string() }),
  row: rectification,
  sql: `SELECT o.consortium AS consortium, concat('event:', o.event) AS event, o.ordered AS ordered, o.deadline AS deadline,
      minIf(a.happened, a.kind = 'rectification_reported' AND a.happened >= o.ordered) AS reported,
      minIf(a.happened, a.kind = 'rectification_passed' AND a.happened >= o.ordered) AS passed
    FROM (
      SELECT e.consortium AS consortium, max(e.happened) AS ordered,
        argMax(e.code, (e.happened, e.code)) AS event, tupleElement(argMax(tuple(e.deadline), (e.happened, e.code)), 1) AS deadline
      FROM event AS e
      WHERE e.kind = 'rectification_ordered' AND e.happened <= {as_of:Date32}
      GROUP BY e.consortium
    ) AS o
    LEFT JOIN (
      SELECT g.consortium AS consortium, g.kind AS kind, toNullable(g.happened) AS happened
      FROM event AS g
      WHERE g.kind IN ('rectification_reported', 'rectification_passed') AND g.happened <= {as_of:Date32}
    ) AS a ON a.consortium = o.consortium
    GROUP BY o.consortium, o.event, o.ordered, o.deadline`,
});
