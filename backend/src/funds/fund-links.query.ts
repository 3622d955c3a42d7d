import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfYear } from '../desk/shown.js';

const TOLD = 15;

/** The consortia that spent most, told one by one, and how many spent at all. */
export const fundLinkConsortia = defineQuery({
  name: 'fund-link-consortia',
  params: z.object(filterParams),
  row: z.object({ consortium: z.string(), name: z.string(), sector: z.string(), all: count }),
  sql: `
    SELECT t.consortium AS consortium, u.name AS name, u.sector AS sector, t.all AS all
    FROM (
      SELECT m.consortium AS consortium, sum(m.amount) AS amount, count() OVER () AS all
      FROM money_year AS m
      WHERE m.kind = 'spent' AND ${shownOfYear('m')}
      GROUP BY consortium
      ORDER BY amount DESC, consortium
      LIMIT ${TOLD}
    ) AS t
    INNER JOIN consortium AS u ON u.code = t.consortium
    ORDER BY t.amount DESC, consortium`,
});

/** Money spent by source, consortium and category; those not told one by one bear an empty code. */
export const fundLinkSums = defineQuery({
  name: 'fund-link-sums',
  params: z.object({ ...filterParams, told: z.array(z.string()) }),
  row: z.object({ source: z.string(), consortium: z.string(), category: z.string(), amount }),
  sql: `
    SELECT m.source AS source, if(has({told:Array(String)}, m.consortium), m.consortium, '') AS unit, m.category AS category, sum(m.amount) AS amount, unit AS consortium
    FROM money_year AS m
    WHERE m.kind = 'spent' AND ${shownOfYear('m')}
    GROUP BY source, unit, category
    ORDER BY unit = '', unit, source, category`,
});
