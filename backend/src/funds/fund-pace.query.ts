import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, filterParams } from '../desk/row-shapes.js';
import { shownOfTwoYears } from '../desk/shown.js';

/** Public money of the year shown and of the one before, month by month. */
export const fundPaceSums = defineQuery({
  name: 'fund-pace-sums',
  params: z.object(filterParams),
  row: z.object({ year: z.number(), month: z.number(), kind: z.string(), amount }),
  sql: `
    SELECT m.year AS year, m.month AS month, m.kind AS kind, sum(m.amount) AS amount
    FROM money_month AS m
    WHERE m.fiscal AND ${shownOfTwoYears('m')}
    GROUP BY year, month, kind
    ORDER BY year, month, kind`,
});
