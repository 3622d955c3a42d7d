import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfTwoYears } from '../desk/shown.js';

/** Consortia, rated ones and flagged ones by sector. */
export const sectorCounts = defineQuery({
  name: 'sector-counts',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), consortia: count, rated: count, flagged: count }),
  sql: `
    SELECT c.sector AS sector, count() AS consortia, countIf(v.standing = 'evaluated') AS rated,
      countIf(v.consortium IN (SELECT consortium FROM flag WHERE year = {year:UInt16} AND kind IN ('rectify', 'revoke'))) AS flagged
    FROM consortium_score AS v
    INNER JOIN consortium AS c ON c.code = v.consortium
    WHERE v.year = {year:UInt16}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR c.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR c.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR c.status IN {statuses:Array(String)})
    GROUP BY sector`,
});

/** The verdict on the city as a whole: whether its consortia cover the priority sectors. */
export const sectorCoverage = defineQuery({
  name: 'sector-coverage',
  scope: 'everyone',
  params: z.object({ year: z.number() }),
  row: z.object({ article: z.string(), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']), note: z.string() }),
  sql: `SELECT article, result, note FROM rule_result WHERE year = {year:UInt16} AND subject = 'city' AND rule = 'A4.2'`,
});

/** Mean total of the rated consortia by sector, this year and last; `scored` is how many have one. */
export const sectorTotals = defineQuery({
  name: 'sector-totals',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), year: z.number(), scored: count, score: z.nullable(z.number()) }),
  sql: `
    SELECT c.sector AS sector, v.year AS year, count(v.total) AS scored, avg(v.total) AS score
    FROM consortium_score AS v
    INNER JOIN consortium AS c ON c.code = v.consortium
    WHERE v.year IN ({year:UInt16}, {year:UInt16} - 1) AND v.standing = 'evaluated'
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR c.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR c.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR c.status IN {statuses:Array(String)})
    GROUP BY sector, year
    ORDER BY sector, year`,
});

/** Mean dimension score of the rated consortia by sector, this year and last; `scored` is how many have one. */
export const sectorDimensions = defineQuery({
  name: 'sector-dimensions',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), year: z.number(), dimension: z.string(), scored: count, score: z.nullable(z.number()) }),
  sql: `
    SELECT c.sector AS sector, d.year AS year, d.dimension AS dimension, count(d.score) AS scored, avg(d.score) AS score
    FROM dimension_score AS d
    INNER JOIN consortium AS c ON c.code = d.consortium
    WHERE ${shownOfTwoYears('d')}
      AND (d.consortium, d.year) IN (SELECT consortium, year FROM consortium_score WHERE year IN ({year:UInt16}, {year:UInt16} - 1) AND standing = 'evaluated')
    GROUP BY sector, year, dimension`,
});

/** Execution and revenue by sector, this year and last; parts are summed, the ratio is made of the sums. */
export const sectorMeasures = defineQuery({
  name: 'sector-measures',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), year: z.number(), measure: z.string(), numerator: amount, denominator: amount }),
  sql: `
    SELECT c.sector AS sector, m.year AS year, m.measure AS measure, sum(m.numerator) AS numerator, sum(m.denominator) AS denominator
    FROM measure_value AS m
    INNER JOIN consortium AS c ON c.code = m.consortium
    WHERE m.measure IN ('F1', 'T5') AND ${shownOfTwoYears('m')}
    GROUP BY sector, year, measure`,
});
