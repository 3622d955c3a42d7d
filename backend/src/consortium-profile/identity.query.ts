import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount } from '../desk/row-shapes.js';

const one = { year: z.number(), consortium: z.string() };

/** Name, standing and verdict of one consortium in one year, with last year's total. */
export const profileIdentity = defineQuery({
  name: 'profile-identity',
  params: z.object(one),
  row: z.object({
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    district: z.string(),
    route: z.enum(['review', 'direct']),
    recognised: z.string(),
    status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    status_since: z.string(),
    lead: z.string(),
    lead_name: z.string(),
    members: z.number(),
    enterprises: z.number(),
    total: z.nullable(z.number()),
    previous_total: z.nullable(z.number()),
    rank: z.nullable(z.number()),
    ranked: z.number(),
    grade: z.string(),
    limited_by_cap: z.boolean(),
    needs_person: z.boolean(),
    coverage: z.number(),
    adjustments: z.string(),
  }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.route AS route,
      toString(u.recognised) AS recognised, u.status AS status, toString(u.status_since) AS status_since,
      u.lead AS lead, u.lead_name AS lead_name, u.members AS members, u.enterprises AS enterprises,
      u.total AS total, p.total AS previous_total, u.rank AS rank, u.ranked AS ranked, u.grade AS grade,
      u.limited_by_cap AS limited_by_cap, u.needs_person AS needs_person, u.coverage AS coverage, u.adjustments AS adjustments
    FROM consortium_year AS u
    LEFT JOIN (SELECT consortium, total FROM consortium_score WHERE year = {year:UInt16} - 1) AS p ON p.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND u.consortium = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** Every year up to the one shown in a line: verdict, size, money and the dimensions' scores. */
export const profileHistory = defineQuery({
  name: 'profile-history',
  params: z.object(one),
  row: z.object({
    year: z.number(),
    total: z.nullable(z.number()),
    rank: z.nullable(z.number()),
    ranked: z.number(),
    grade: z.string(),
    coverage: z.number(),
    members: z.number(),
    enterprises: z.number(),
    projects: z.number(),
    fiscal_planned: z.nullable(amount),
    fiscal_spent: z.nullable(amount),
    contracts: z.nullable(amount),
    revenue: z.nullable(amount),
    dimensions: z.array(z.string()),
    scores: z.array(z.number()),
  }),
  sql: `
    SELECT u.year AS year, u.total AS total, u.rank AS rank, u.ranked AS ranked, u.grade AS grade, u.coverage AS coverage,
      u.members AS members, u.enterprises AS enterprises, s.projects AS projects,
      m.fiscal_planned AS fiscal_planned, m.fiscal_spent AS fiscal_spent, m.contracts AS contracts, m.revenue AS revenue,
      d.dimensions AS dimensions, d.scores AS scores
    FROM consortium_year AS u
    INNER JOIN standing AS s ON s.consortium = u.consortium AND s.year = u.year
    LEFT JOIN (
      SELECT year, anyIf(toNullable(denominator), measure = 'F1') AS fiscal_planned, anyIf(toNullable(numerator), measure = 'F1') AS fiscal_spent,
        anyIf(toNullable(numerator), measure = 'T3') AS contracts, anyIf(toNullable(numerator), measure = 'T5') AS revenue
      FROM measure_value WHERE consortium = {consortium:String} AND measure IN ('F1', 'T3', 'T5') GROUP BY year
    ) AS m ON m.year = u.year
    LEFT JOIN (
      SELECT year, groupArray(dimension) AS dimensions, groupArray(assumeNotNull(score)) AS scores
      FROM dimension_score WHERE consortium = {consortium:String} AND score IS NOT NULL GROUP BY year
    ) AS d ON d.year = u.year
    WHERE u.consortium = {consortium:String} AND u.year <= {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
    ORDER BY year`,
});

/** Who belonged during the year, the lead first. */
export const profileMembers = defineQuery({
  name: 'profile-members',
  params: z.object(one),
  row: z.object({
    uscc: z.string(),
    name: z.string(),
    kind: z.string(),
    tier: z.enum(['lead', 'core', 'general']),
    joined: z.string(),
    left_on: z.nullable(z.string()),
  }),
  sql: `
    SELECT m.uscc AS uscc, o.name AS name, o.kind AS kind, m.tier AS tier, toString(m.joined) AS joined, toString(m.left_on) AS left_on
    FROM membership AS m
    INNER JOIN organisation AS o ON o.uscc = m.uscc
    INNER JOIN consortium AS c ON c.code = m.consortium
    WHERE m.consortium = {consortium:String}
      AND m.joined <= toDate32(concat(toString({year:UInt16}), '-12-31'))
      AND (m.left_on IS NULL OR m.left_on >= toDate32(concat(toString({year:UInt16}), '-01-01')))
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY indexOf(['lead', 'core', 'general'], m.tier), joined, uscc`,
});
