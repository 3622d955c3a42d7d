import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia, shownOfTwoYears, shownOfYear } from '../desk/shown.js';

/** How many consortia ran in the year, and how many bear each proposal. */
export const overviewCounts = defineQuery({
  name: 'overview-counts',
  params: z.object(filterParams),
  row: z.object({ consortia: count, commend: count, rectify: count, revoke: count }),
  sql: `
    SELECT
      count() AS consortia,
      countIf(code IN (SELECT consortium FROM flag WHERE year = {year:UInt16} AND kind = 'commend')) AS commend,
      countIf(code IN (SELECT consortium FROM flag WHERE year = {year:UInt16} AND kind = 'rectify')) AS rectify,
      countIf(code IN (SELECT consortium FROM flag WHERE year = {year:UInt16} AND kind = 'revoke')) AS revoke
    FROM (${shownConsortia})`,
});

/** Numerators and denominators of the tiles' measures, this year and last, summed over the consortia shown. */
export const overviewMeasures = defineQuery({
  name: 'overview-measures',
  params: z.object({ ...filterParams, measures: z.array(z.string()) }),
  row: z.object({ measure: z.string(), year: z.number(), numerator: amount, denominator: amount, evidence: count }),
  sql: `
    SELECT m.measure AS measure, m.year AS year, sum(m.numerator) AS numerator, sum(m.denominator) AS denominator, sum(m.evidence) AS evidence
    FROM measure_value AS m
    WHERE m.measure IN {measures:Array(String)} AND ${shownOfTwoYears('m')}
    GROUP BY measure, year
    ORDER BY measure, year`,
});

/** Proposals that wait for a person, the next due first, then the gravest; `due` is the last day of a rectification that was ordered and has not been passed. */
export const overviewAttention = defineQuery({
  name: 'overview-attention',
  params: z.object(filterParams),
  row: z.object({
    key: z.string(),
    kind: z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']),
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    lead: z.string(),
    article: z.string(),
    headline: z.string(),
    due: z.nullable(z.string()),
  }),
  sql: `
    SELECT f.key AS key, f.kind AS kind, f.consortium AS consortium, u.name AS name, u.sector AS sector, u.lead_name AS lead,
      f.article AS article, f.headline AS headline, d.deadline AS due
    FROM flag AS f
    INNER JOIN (SELECT consortium, name, sector, lead_name, total FROM consortium_year WHERE year = {year:UInt16}) AS u ON u.consortium = f.consortium
    LEFT JOIN (
      SELECT e.consortium AS consortium, toString(max(e.deadline)) AS deadline FROM event AS e
      LEFT JOIN (SELECT consortium, max(happened) AS passed FROM event WHERE kind = 'rectification_passed' GROUP BY consortium) AS p ON p.consortium = e.consortium
      WHERE e.kind = 'rectification_ordered' AND e.deadline IS NOT NULL AND (p.passed IS NULL OR p.passed < e.happened) GROUP BY consortium
    ) AS d ON d.consortium = f.consortium
    WHERE f.kind IN ('revoke', 'rectify', 'watch') AND ${shownOfYear('f')}
    ORDER BY due IS NULL, due, indexOf(['revoke', 'rectify', 'watch'], f.kind), u.total, f.key
    LIMIT 200`,
});

/** Mean total of the rated consortia by sector and year, up to the year shown. */
export const overviewTrends = defineQuery({
  name: 'overview-trends',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), year: z.number(), score: z.nullable(z.number()) }),
  sql: `
    SELECT c.sector AS sector, v.year AS year, avg(v.total) AS score
    FROM consortium_score AS v
    INNER JOIN consortium AS c ON c.code = v.consortium
    WHERE v.year <= {year:UInt16} AND v.standing = 'evaluated'
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR c.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR c.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR c.status IN {statuses:Array(String)})
    GROUP BY sector, year
    ORDER BY sector, year`,
});
