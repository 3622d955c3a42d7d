import { defineQuery } from '@monitor/store';
import { z } from 'zod';

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

/** Total, rank and grade of every year up to the one shown. */
export const profileHistory = defineQuery({
  name: 'profile-history',
  params: z.object(one),
  row: z.object({ year: z.number(), total: z.nullable(z.number()), rank: z.nullable(z.number()), grade: z.string() }),
  sql: `
    SELECT year, total, rank, grade
    FROM consortium_year
    WHERE consortium = {consortium:String} AND year <= {year:UInt16}
      AND ({viewer_all:Bool} OR district IN {viewer_districts:Array(String)})
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
