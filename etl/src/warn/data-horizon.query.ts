import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** The latest day that money, results, work, events or members tell of, not after the day the edition was made: a mistyped later date moves nothing. */
export const dataHorizon = defineQuery({
  name: 'data horizon',
  scope: 'everyone',
  params: z.object({ made_on: z.string() }),
  row: z.object({ horizon: z.string().nullable() }),
  sql: `SELECT maxOrNull(d.day) AS horizon
    FROM (
      SELECT f.booked AS day FROM fund_entry AS f WHERE f.kind IN ('spent', 'allocated', 'refunded')
      UNION ALL SELECT o.achieved FROM outcome AS o
      UNION ALL SELECT assumeNotNull(m.actual) FROM milestone AS m WHERE m.actual IS NOT NULL
      UNION ALL SELECT assumeNotNull(t.accepted) FROM task AS t WHERE t.accepted IS NOT NULL
      UNION ALL SELECT e.happened FROM event AS e
      UNION ALL SELECT j.joined FROM membership AS j
      UNION ALL SELECT assumeNotNull(l.left_on) FROM membership AS l WHERE l.left_on IS NOT NULL
    ) AS d
    WHERE d.day <= {made_on:Date32}`,
});
