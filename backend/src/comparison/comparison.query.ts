import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount } from '../desk/row-shapes.js';

const several = { year: z.number(), consortia: z.array(z.string()) };

/** Verdict and size of each, with the dimensions' scores and the amounts that are measured. */
export const comparisonUnits = defineQuery({
  name: 'comparison-units',
  params: z.object(several),
  row: z.object({
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    district: z.string(),
    status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    lead: z.string(),
    recognised: z.string(),
    total: z.nullable(z.number()),
    previous_total: z.nullable(z.number()),
    rank: z.nullable(z.number()),
    ranked: z.number(),
    grade: z.string(),
    coverage: z.number(),
    members: z.number(),
    enterprises: z.number(),
    projects: z.number(),
    dimensions: z.array(z.string()),
    scores: z.array(z.number()),
    fiscal_planned: z.nullable(amount),
    fiscal_spent: z.nullable(amount),
    contracts: z.nullable(amount),
    revenue: z.nullable(amount),
  }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.status AS status, u.lead_name AS lead,
      toString(u.recognised) AS recognised, u.total AS total, p.total AS previous_total, u.rank AS rank, u.ranked AS ranked, u.grade AS grade,
      u.coverage AS coverage, u.members AS members, u.enterprises AS enterprises, s.projects AS projects, d.dimensions AS dimensions, d.scores AS scores,
      m.fiscal_planned AS fiscal_planned, m.fiscal_spent AS fiscal_spent, m.contracts AS contracts, m.revenue AS revenue
    FROM consortium_year AS u
    INNER JOIN standing AS s ON s.consortium = u.consortium AND s.year = u.year
    LEFT JOIN (SELECT consortium, total FROM consortium_score WHERE year = {year:UInt16} - 1) AS p ON p.consortium = u.consortium
    LEFT JOIN (
      SELECT consortium, groupArray(dimension) AS dimensions, groupArray(assumeNotNull(score)) AS scores
      FROM dimension_score WHERE year = {year:UInt16} AND consortium IN {consortia:Array(String)} AND score IS NOT NULL GROUP BY consortium
    ) AS d ON d.consortium = u.consortium
    LEFT JOIN (
      SELECT consortium, anyIf(toNullable(denominator), measure = 'F1') AS fiscal_planned, anyIf(toNullable(numerator), measure = 'F1') AS fiscal_spent,
        anyIf(toNullable(numerator), measure = 'T3') AS contracts, anyIf(toNullable(numerator), measure = 'T5') AS revenue
      FROM measure_value WHERE year = {year:UInt16} AND measure IN ('F1', 'T3', 'T5') AND consortium IN {consortia:Array(String)} GROUP BY consortium
    ) AS m ON m.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND u.consortium IN {consortia:Array(String)}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

export const comparisonIndicators = defineQuery({
  name: 'comparison-indicators',
  params: z.object(several),
  row: z.object({
    consortium: z.string(),
    code: z.string(),
    state: z.enum(['reported', 'not_applicable', 'missing']),
    value: z.nullable(z.number()),
    score: z.nullable(z.number()),
    contribution: z.number(),
  }),
  sql: `
    SELECT i.consortium AS consortium, i.indicator AS code, i.state AS state, i.value AS value, i.score AS score, i.contribution AS contribution
    FROM indicator_score AS i
    INNER JOIN consortium AS c ON c.code = i.consortium
    WHERE i.year = {year:UInt16} AND i.consortium IN {consortia:Array(String)}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY consortium, code`,
});

/** Money of the year of each, all sources. */
export const comparisonMoney = defineQuery({
  name: 'comparison-money',
  params: z.object(several),
  row: z.object({ consortium: z.string(), planned: amount, allocated: amount, spent: amount, refunded: amount }),
  sql: `
    SELECT f.consortium AS consortium, sumIf(f.amount, f.kind = 'planned') AS planned, sumIf(f.amount, f.kind = 'allocated') AS allocated,
      sumIf(f.amount, f.kind = 'spent') AS spent, sumIf(f.amount, f.kind = 'refunded') AS refunded
    FROM fund_entry AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    WHERE f.consortium IN {consortia:Array(String)} AND toYear(f.booked) = {year:UInt16}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    GROUP BY consortium`,
});
