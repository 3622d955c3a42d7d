import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count, filterParams } from '../desk/row-shapes.js';

const kind = z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']);

const filtered = `u.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})`;

/** Rank intervals over the draws, in official order. */
export const rankIntervalRows = defineQuery({
  name: 'rank-intervals',
  params: z.object(filterParams),
  row: z.object({
    consortium: z.string(), name: z.string(), sector: z.string(), nominal: z.number(), low: z.number(), middle: z.number(), high: z.number(),
    top_share: z.number(), bottom_share: z.number(), band: z.number(),
  }),
  sql: `
    SELECT i.consortium AS consortium, u.name AS name, u.sector AS sector, i.nominal AS nominal, i.low AS low, i.middle AS middle, i.high AS high,
      i.top_share AS top_share, i.bottom_share AS bottom_share, i.band AS band
    FROM rank_interval AS i
    INNER JOIN consortium_year AS u ON u.consortium = i.consortium AND u.year = i.year
    WHERE ${filtered}
    ORDER BY nominal, consortium`,
});

/** Share of draws in which each flag stands; also of flags that do not stand but nearly would. */
export const stabilityRows = defineQuery({
  name: 'flag-stability',
  params: z.object(filterParams),
  row: z.object({ key: z.string(), consortium: z.string(), kind, stands: z.boolean(), share: z.number(), stability: z.number(), needs_second: z.boolean() }),
  sql: `
    SELECT s.key AS key, s.consortium AS consortium, s.kind AS kind, s.stands AS stands, s.share AS share, s.stability AS stability, s.needs_second AS needs_second
    FROM flag_stability AS s
    INNER JOIN consortium_year AS u ON u.consortium = s.consortium AND u.year = s.year
    WHERE ${filtered}
    ORDER BY stability, key`,
});

/** Which choice of the scheme moves the ranks of the year, and of how many units. */
export const influenceRows = defineQuery({
  name: 'choice-influence',
  scope: 'everyone',
  params: z.object({ year: z.number() }),
  row: z.object({ choice: z.string(), first: z.number().nullable(), total: z.number().nullable(), ranked: count }),
  sql: `
    SELECT c.choice AS choice, c.first AS first, c.total AS total, (SELECT count() FROM rank_interval AS i WHERE i.year = {year:UInt16}) AS ranked
    FROM choice_influence AS c
    WHERE c.year = {year:UInt16}
    ORDER BY choice`,
});

/** Ranks under other methods, one row per method. */
export const methodRows = defineQuery({
  name: 'method-ranks',
  params: z.object(filterParams),
  row: z.object({ method: z.string(), ranks: z.array(z.object({ consortium: z.string(), rank: z.number().nullable() })) }),
  sql: `
    SELECT m.method AS method, arraySort(each -> each.consortium, groupArray(CAST((m.consortium, m.rank), 'Tuple(consortium String, rank Nullable(UInt32))'))) AS ranks
    FROM method_rank AS m
    INNER JOIN consortium_year AS u ON u.consortium = m.consortium AND u.year = m.year
    WHERE ${filtered}
    GROUP BY m.method`,
});
