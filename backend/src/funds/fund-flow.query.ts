import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfTwoYears } from '../desk/shown.js';

/** Money of the year shown and of the one before, by source, category and kind. */
export const fundFlowSums = defineQuery({
  name: 'fund-flow-sums',
  params: z.object(filterParams),
  row: z.object({ year: z.number(), source: z.string(), category: z.string(), kind: z.string(), amount, lines: count }),
  sql: `
    SELECT m.year AS year, m.source AS source, m.category AS category, m.kind AS kind, sum(m.amount) AS amount, sum(m.lines) AS lines
    FROM money_year AS m
    WHERE ${shownOfTwoYears('m')}
    GROUP BY year, source, category, kind
    ORDER BY year, source, category, kind`,
});

/** Support by the channels of Art. 10, of the year shown and of the one before. */
export const fundFlowChannels = defineQuery({
  name: 'fund-flow-channels',
  params: z.object(filterParams),
  row: z.object({ year: z.number(), channel: z.string(), items: count, amount }),
  sql: `
    SELECT c.year AS year, c.channel AS channel, sum(c.items) AS items, sum(c.amount) AS amount
    FROM channel_year AS c
    WHERE ${shownOfTwoYears('c')}
    GROUP BY year, channel
    ORDER BY year, channel`,
});
