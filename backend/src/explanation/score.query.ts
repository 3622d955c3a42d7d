import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const one = z.object({ consortium: z.string(), year: z.number() });

/** The verdict of one consortium in one year. */
export const scoreRow = defineQuery({
  name: 'score-to-explain',
  params: one,
  row: z.object({
    name: z.string(), sector: z.string(), district: z.string(), total: z.number().nullable(), grade: z.string(), rank: z.number().nullable(),
    limited_by_cap: z.boolean(), needs_person: z.boolean(), adjustments: z.string(),
  }),
  sql: `
    SELECT u.name AS name, u.sector AS sector, u.district AS district, u.total AS total, u.grade AS grade, u.rank AS rank,
      u.limited_by_cap AS limited_by_cap, u.needs_person AS needs_person, u.adjustments AS adjustments
    FROM consortium_year AS u
    WHERE u.consortium = {consortium:String} AND u.year = {year:UInt16} AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** Its cells as they were scored. */
export const scoredCells = defineQuery({
  name: 'cells-to-explain',
  params: one,
  row: z.object({ indicator: z.string(), state: z.enum(['reported', 'not_applicable', 'missing']), value: z.number().nullable() }),
  sql: `
    SELECT s.indicator AS indicator, s.state AS state, s.value AS value
    FROM indicator_score AS s
    INNER JOIN consortium AS c ON c.code = s.consortium
    WHERE s.consortium = {consortium:String} AND s.year = {year:UInt16} AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY indicator`,
});

/** Totals of the consortium's sector in that year, best first. Names only of consortia that the viewer may see. */
export const sectorTotals = defineQuery({
  name: 'sector-totals',
  params: z.object({ sector: z.string(), year: z.number() }),
  row: z.object({ consortium: z.string(), name: z.string(), total: z.number(), visible: z.boolean() }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, assumeNotNull(u.total) AS total,
      toBool({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)}) AS visible
    FROM consortium_year AS u
    WHERE u.year = {year:UInt16} AND u.sector = {sector:String} AND u.total IS NOT NULL
    ORDER BY total DESC, consortium`,
});

export const intervalRow = defineQuery({
  name: 'rank-interval-of-one',
  params: one,
  row: z.object({ low: z.number(), middle: z.number(), high: z.number(), band: z.number(), topShare: z.number(), bottomShare: z.number() }),
  sql: `
    SELECT i.low AS low, i.middle AS middle, i.high AS high, i.band AS band, i.top_share AS topShare, i.bottom_share AS bottomShare
    FROM rank_interval AS i
    INNER JOIN consortium AS c ON c.code = i.consortium
    WHERE i.consortium = {consortium:String} AND i.year = {year:UInt16} AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})`,
});

export const obstacleRows = defineQuery({
  name: 'obstacles-of-one',
  params: one,
  row: z.object({ code: z.string(), text: z.string(), fromWhom: z.string() }),
  sql: `
    SELECT o.code AS code, o.text AS text, o.from_whom AS fromWhom
    FROM obstacle AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE o.consortium = {consortium:String} AND o.year = {year:UInt16} AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY code`,
});
