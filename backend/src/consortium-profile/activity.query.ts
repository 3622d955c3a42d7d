import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count } from '../desk/row-shapes.js';

const one = { year: z.number(), consortium: z.string() };

/** The year's money by source. */
export const profileFunds = defineQuery({
  name: 'profile-funds',
  params: z.object(one),
  row: z.object({ source: z.string(), planned: amount, allocated: amount, spent: amount, refunded: amount }),
  sql: `
    SELECT f.source AS source, sumIf(f.amount, f.kind = 'planned') AS planned, sumIf(f.amount, f.kind = 'allocated') AS allocated,
      sumIf(f.amount, f.kind = 'spent') AS spent, sumIf(f.amount, f.kind = 'refunded') AS refunded
    FROM fund_entry AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    WHERE f.consortium = {consortium:String} AND toYear(f.booked) = {year:UInt16}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    GROUP BY source
    ORDER BY planned DESC, spent DESC, source`,
});

/** Planned and spent by month of the year, all twelve. */
export const profileMonths = defineQuery({
  name: 'profile-months',
  params: z.object(one),
  row: z.object({ month: z.string(), planned: amount, spent: amount }),
  sql: `
    SELECT concat(toString({year:UInt16}), '-', leftPad(toString(n.number + 1), 2, '0')) AS month,
      ifNull(m.planned, toDecimal128(0, 2)) AS planned, ifNull(m.spent, toDecimal128(0, 2)) AS spent
    FROM numbers(12) AS n
    LEFT JOIN (
      SELECT toMonth(f.booked) AS at, sumIf(toDecimal128(f.amount, 2), f.kind = 'planned') AS planned, sumIf(toDecimal128(f.amount, 2), f.kind = 'spent') AS spent
      FROM fund_entry AS f
      INNER JOIN consortium AS c ON c.code = f.consortium
      WHERE f.consortium = {consortium:String} AND toYear(f.booked) = {year:UInt16}
        AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      GROUP BY at
    ) AS m ON m.at = n.number + 1
    ORDER BY month`,
});

/** Projects begun by the year's end and not ended before it, with tasks and milestones due by then. */
export const profileProjects = defineQuery({
  name: 'profile-projects',
  params: z.object(one),
  row: z.object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    status: z.string(),
    started: z.string(),
    planned_end: z.string(),
    budget: amount,
    tasks_due: count,
    tasks_accepted: count,
    milestones_due: count,
    milestones_on_time: count,
  }),
  sql: `
    SELECT p.code AS code, p.name AS name, p.level AS level, p.status AS status, toString(p.started) AS started, toString(p.planned_end) AS planned_end, p.budget AS budget,
      ifNull(t.due, 0) AS tasks_due, ifNull(t.done, 0) AS tasks_accepted, ifNull(m.due, 0) AS milestones_due, ifNull(m.on_time, 0) AS milestones_on_time
    FROM project AS p
    INNER JOIN consortium AS c ON c.code = p.consortium
    LEFT JOIN (
      SELECT k.project AS project, count() AS due, countIf(k.accepted IS NOT NULL AND toYear(k.accepted) <= {year:UInt16}) AS done
      FROM task AS k WHERE k.consortium = {consortium:String} AND toYear(k.due) <= {year:UInt16} GROUP BY project
    ) AS t ON t.project = p.code
    LEFT JOIN (
      SELECT project, count() AS due, countIf(actual IS NOT NULL AND actual <= planned) AS on_time
      FROM milestone WHERE consortium = {consortium:String} AND toYear(planned) = {year:UInt16} GROUP BY project
    ) AS m ON m.project = p.code
    WHERE p.consortium = {consortium:String} AND toYear(p.started) <= {year:UInt16}
      AND (p.status NOT IN ('accepted', 'terminated', 'withdrawn') OR toYear(p.status_since) >= {year:UInt16})
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY p.budget DESC, code`,
});

export const profileOutcomes = defineQuery({
  name: 'profile-outcomes',
  params: z.object(one),
  row: z.object({
    code: z.string(),
    kind: z.string(),
    title: z.string(),
    achieved: z.string(),
    level: z.nullable(z.string()),
    amount: z.nullable(amount),
    evidence: z.nullable(z.string()),
  }),
  sql: `
    SELECT o.code AS code, o.kind AS kind, o.title AS title, toString(o.achieved) AS achieved, o.level AS level, o.amount AS amount, o.evidence AS evidence
    FROM outcome AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE o.consortium = {consortium:String} AND toYear(o.achieved) = {year:UInt16}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY o.amount DESC NULLS LAST, achieved, code
    LIMIT 2000`,
});
