import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { flagColumns } from '../flags/flag-row.js';
import { amount, count } from '../desk/row-shapes.js';

const one = { year: z.number(), consortium: z.string() };

/** The 26 cells of one consortium beside last year's score and the sector's median. */
export const profileIndicators = defineQuery({
  name: 'profile-indicators',
  params: z.object(one),
  row: z.object({
    code: z.string(),
    dimension: z.string(),
    state: z.enum(['reported', 'not_applicable', 'missing']),
    value: z.nullable(z.number()),
    score: z.nullable(z.number()),
    contribution: z.number(),
    numerator: amount,
    denominator: amount,
    evidence: count,
    previous_score: z.nullable(z.number()),
    sector_median: z.nullable(z.number()),
  }),
  sql: `
    SELECT i.indicator AS code, i.dimension AS dimension, i.state AS state, i.value AS value, i.score AS score, i.contribution AS contribution,
      i.numerator AS numerator, i.denominator AS denominator, i.evidence AS evidence, p.score AS previous_score, q.median AS sector_median
    FROM indicator_score AS i
    INNER JOIN consortium_year AS u ON u.consortium = i.consortium AND u.year = i.year
    LEFT JOIN (SELECT indicator, score FROM indicator_score WHERE year = {year:UInt16} - 1 AND consortium = {consortium:String}) AS p ON p.indicator = i.indicator
    LEFT JOIN (
      SELECT indicator, quantileExact(0.5)(assumeNotNull(score)) AS median
      FROM indicator_score
      WHERE year = {year:UInt16} AND score IS NOT NULL
        AND consortium IN (SELECT code FROM consortium WHERE sector = (SELECT any(sector) FROM consortium WHERE code = {consortium:String}))
      GROUP BY indicator
    ) AS q ON q.indicator = i.indicator
    WHERE i.year = {year:UInt16} AND i.consortium = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** The dimension scores beside last year's and the sector's median. */
export const profileDimensions = defineQuery({
  name: 'profile-dimensions',
  params: z.object(one),
  row: z.object({ code: z.string(), score: z.nullable(z.number()), previous: z.nullable(z.number()), sector_median: z.nullable(z.number()) }),
  sql: `
    SELECT d.dimension AS code, d.score AS score, p.score AS previous, q.median AS sector_median
    FROM dimension_score AS d
    INNER JOIN consortium_year AS u ON u.consortium = d.consortium AND u.year = d.year
    LEFT JOIN (SELECT dimension, score FROM dimension_score WHERE year = {year:UInt16} - 1 AND consortium = {consortium:String}) AS p ON p.dimension = d.dimension
    LEFT JOIN (
      SELECT dimension, quantileExact(0.5)(assumeNotNull(score)) AS median
      FROM dimension_score
      WHERE year = {year:UInt16} AND score IS NOT NULL
        AND consortium IN (SELECT code FROM consortium WHERE sector = (SELECT any(sector) FROM consortium WHERE code = {consortium:String}))
      GROUP BY dimension
    ) AS q ON q.dimension = d.dimension
    WHERE d.year = {year:UInt16} AND d.consortium = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** What the Measures ask and how it stands, by article. */
export const profileChecks = defineQuery({
  name: 'profile-checks',
  params: z.object(one),
  row: z.object({
    rule: z.string(),
    version: z.string(),
    article: z.string(),
    severity: z.enum(['hard', 'soft']),
    result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']),
    measured: z.string(),
    note: z.string(),
    evidence: z.array(z.string()),
  }),
  sql: `
    SELECT r.rule AS rule, r.version AS version, r.article AS article, r.severity AS severity, r.result AS result,
      r.measured AS measured, r.note AS note, r.evidence AS evidence
    FROM rule_result AS r
    INNER JOIN consortium_year AS u ON u.consortium = r.subject AND u.year = r.year
    WHERE r.year = {year:UInt16} AND r.subject = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
    ORDER BY toUInt32OrZero(extract(r.rule, '(\\\\d+)')), r.rule`,
});

export const profileFlags = defineQuery({
  name: 'profile-flags',
  params: z.object(one),
  row: z.object(flagColumns),
  sql: `
    SELECT f.key AS key, f.kind AS kind, f.article AS article, f.headline AS headline, f.reasons AS reasons, f.evidence AS evidence,
      f.scheme AS scheme, f.rule_set AS rule_set
    FROM flag AS f
    INNER JOIN consortium_year AS u ON u.consortium = f.consortium AND u.year = f.year
    WHERE f.year = {year:UInt16} AND f.consortium = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
    ORDER BY indexOf(['revoke', 'rectify', 'watch', 'data', 'commend'], f.kind)`,
});
