import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, filterParams } from '../desk/row-shapes.js';

const flagKind = z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']);

/** Every consortium of the year with its verdict, its places up to then, its dimensions' points, its flags, and the parts of its rates. */
export const rankingRows = defineQuery({
  name: 'ranking-rows',
  params: z.object(filterParams),
  row: z.object({
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    district: z.string(),
    lead: z.string(),
    status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    rank: z.nullable(z.number()),
    tied: z.boolean(),
    previous_rank: z.nullable(z.number()),
    total: z.nullable(z.number()),
    previous_total: z.nullable(z.number()),
    grade: z.string(),
    limited_by_cap: z.boolean(),
    needs_person: z.boolean(),
    coverage: z.number(),
    adjustments: z.string(),
    dimensions: z.array(z.string()),
    points: z.array(z.number()),
    flags: z.array(flagKind),
    rank_years: z.array(z.number()),
    ranks: z.array(z.number()),
    members: z.number(),
    revenue: z.nullable(amount),
    contracts: z.nullable(amount),
    fiscal_spent: z.nullable(amount),
  }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.lead_name AS lead, u.status AS status,
      u.rank AS rank, toBool(ifNull(t.others > 1, 0)) AS tied, p.rank AS previous_rank, u.total AS total, p.total AS previous_total,
      u.grade AS grade, u.limited_by_cap AS limited_by_cap, u.needs_person AS needs_person, u.coverage AS coverage, u.adjustments AS adjustments,
      d.dimensions AS dimensions, d.points AS points, f.flags AS flags,
      r.years AS rank_years, r.ranks AS ranks, u.members AS members, t5.numerator AS revenue, t3.numerator AS contracts, f1.numerator AS fiscal_spent
    FROM consortium_year AS u
    LEFT JOIN (SELECT consortium, rank, total FROM consortium_score WHERE year = {year:UInt16} - 1) AS p ON p.consortium = u.consortium
    LEFT JOIN (SELECT rank, count() AS others FROM consortium_score WHERE year = {year:UInt16} AND rank IS NOT NULL GROUP BY rank) AS t ON t.rank = u.rank
    LEFT JOIN (
      SELECT consortium, groupArray(dimension) AS dimensions, groupArray(contribution) AS points
      FROM (SELECT consortium, dimension, contribution FROM dimension_score WHERE year = {year:UInt16} ORDER BY consortium, dimension)
      GROUP BY consortium
    ) AS d ON d.consortium = u.consortium
    LEFT JOIN (SELECT consortium, groupArray(kind) AS flags FROM flag WHERE year = {year:UInt16} GROUP BY consortium) AS f ON f.consortium = u.consortium
    LEFT JOIN (
      SELECT consortium, groupArray(year) AS years, groupArray(assumeNotNull(rank)) AS ranks
      FROM consortium_score WHERE year <= {year:UInt16} AND rank IS NOT NULL GROUP BY consortium
    ) AS r ON r.consortium = u.consortium
    LEFT JOIN (SELECT consortium, toNullable(numerator) AS numerator FROM measure_value WHERE year = {year:UInt16} AND measure = 'T5') AS t5 ON t5.consortium = u.consortium
    LEFT JOIN (SELECT consortium, toNullable(numerator) AS numerator FROM measure_value WHERE year = {year:UInt16} AND measure = 'T3') AS t3 ON t3.consortium = u.consortium
    LEFT JOIN (SELECT consortium, toNullable(numerator) AS numerator FROM measure_value WHERE year = {year:UInt16} AND measure = 'F1') AS f1 ON f1.consortium = u.consortium
    WHERE u.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    ORDER BY u.rank ASC NULLS LAST, u.total DESC NULLS LAST, u.consortium`,
});
