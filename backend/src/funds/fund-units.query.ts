import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfYear } from '../desk/shown.js';

const fiscal = "m.source IN ('national', 'provincial', 'city', 'district')";
const net = (condition: string): string => `sumIf(if(m.kind = 'refunded', -m.amount, m.amount), m.kind IN ('spent', 'refunded')${condition})`;
const none = 'toDecimal128(0, 2)';

/** Each consortium of the year with its size, its money by kind, and what came out; a consortium without lines has zeros. */
export const fundUnitRows = defineQuery({
  name: 'fund-unit-rows',
  params: z.object(filterParams),
  row: z.object({
    consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    members: count, projects: count, planned: amount, allocated: amount, spent: amount, fiscalPlanned: amount, fiscalSpent: amount, otherSpent: amount,
    revenue: amount, contracts: amount, milestonesDue: count, milestonesOnTime: count,
  }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.status AS status, u.members AS members, s.projects AS projects,
      ifNull(f.planned, ${none}) AS planned, ifNull(f.allocated, ${none}) AS allocated, ifNull(f.spent, ${none}) AS spent,
      ifNull(f.fiscal_planned, ${none}) AS fiscalPlanned, ifNull(f.fiscal_spent, ${none}) AS fiscalSpent, ifNull(f.other_spent, ${none}) AS otherSpent,
      ifNull(r.revenue, ${none}) AS revenue, ifNull(r.contracts, ${none}) AS contracts,
      toUInt64(ifNull(p.denominator, 0)) AS milestonesDue, toUInt64(ifNull(p.numerator, 0)) AS milestonesOnTime
    FROM consortium_year AS u
    INNER JOIN standing AS s ON s.consortium = u.consortium AND s.year = u.year
    LEFT JOIN (
      SELECT m.consortium AS consortium, sumIf(m.amount, m.kind = 'planned') AS planned, sumIf(m.amount, m.kind = 'allocated') AS allocated, ${net('')} AS spent,
        sumIf(m.amount, m.kind = 'planned' AND ${fiscal}) AS fiscal_planned, ${net(` AND ${fiscal}`)} AS fiscal_spent, ${net(` AND NOT ${fiscal}`)} AS other_spent
      FROM money_year AS m WHERE ${shownOfYear('m')} GROUP BY consortium
    ) AS f ON f.consortium = u.consortium
    LEFT JOIN (
      SELECT o.consortium AS consortium, sumIf(o.amount, o.kind = 'revenue') AS revenue, sumIf(o.amount, o.kind = 'contract') AS contracts
      FROM result_year AS o WHERE o.year = {year:UInt16} AND o.kind IN ('revenue', 'contract') GROUP BY consortium
    ) AS r ON r.consortium = u.consortium
    LEFT JOIN (
      SELECT v.consortium AS consortium, v.numerator AS numerator, v.denominator AS denominator FROM measure_value AS v WHERE v.year = {year:UInt16} AND v.measure = 'P2'
    ) AS p ON p.consortium = u.consortium
    WHERE s.year = {year:UInt16} AND ${shownOfYear('u')}
    ORDER BY consortium`,
});

/** Public money spent, less refunds, and planned by each consortium in each quarter of the year. */
export const fundUnitQuarters = defineQuery({
  name: 'fund-unit-quarters',
  params: z.object(filterParams),
  row: z.object({ consortium: z.string(), planned: amount, first: amount, second: amount, third: amount, fourth: amount }),
  sql: `
    SELECT m.consortium AS consortium, sumIf(m.amount, m.kind = 'planned') AS planned,
      ${['first', 'second', 'third', 'fourth'].map((name, index) => `sumIf(if(m.kind = 'refunded', -m.amount, m.amount), m.kind IN ('spent', 'refunded') AND m.month <= ${(index + 1) * 3}) AS ${name}`).join(',\n      ')}
    FROM money_month AS m
    WHERE m.fiscal AND ${shownOfYear('m')}
    GROUP BY consortium`,
});
