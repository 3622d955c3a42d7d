import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const closed = `p.status IN ('accepted', 'terminated', 'withdrawn')`;
const span = { year: z.int(), until: z.string() };

const project = z.object({
  consortium: z.string(), code: z.string(), name: z.string(), started: z.string(), plannedEnd: z.string(), status: z.string(), statusSince: z.string(), budget: z.string(),
  spent: z.array(z.object({ month: z.number(), amount: z.string() })), booked: z.boolean(), lastSpending: z.string().nullable(),
});

/** Projects of the running year with what was spent in each of its months (0: before it), in 元. Refunds go back to their source and are no spending, as in R3. */
export const watchedProjects = defineQuery({
  name: 'watched projects',
  scope: 'everyone',
  params: z.object(span),
  row: project,
  sql: `SELECT p.consortium AS consortium, p.code AS code, p.name AS name, p.started AS started, p.planned_end AS plannedEnd,
      p.status AS status, p.status_since AS statusSince, toString(p.budget) AS budget,
      s.spent AS spent, toBool(ifNull(s.booked, 0)) AS booked, nullIf(s.last_spending, '') AS lastSpending
    FROM project AS p
    LEFT JOIN (
      SELECT b.consortium AS consortium, b.project AS project, 1 AS booked,
        arraySort(each -> each.month, groupArray(CAST((b.month, toString(b.amount)), 'Tuple(month UInt8, amount String)'))) AS spent,
        tupleElement(max(b.last_spending), 2) AS last_spending
      FROM (
        SELECT f.consortium AS consortium, f.project AS project, toUInt8(if(f.booked < makeDate32({year:UInt16}, 1, 1), 0, toMonth(f.booked))) AS month,
          sumIf(f.amount, f.kind = 'spent') AS amount, maxIf((f.booked, f.entry), f.kind = 'spent') AS last_spending
        FROM fund_entry AS f
        WHERE f.booked <= {until:Date32}
        GROUP BY f.consortium, f.project, month
      ) AS b
      GROUP BY b.consortium, b.project
    ) AS s ON s.consortium = p.consortium AND s.project = p.code
    WHERE p.started <= {until:Date32} AND NOT (${closed} AND p.status_since <= makeDate32({year:UInt16}, 1, 1))
    ORDER BY p.consortium, p.code`,
});

const work = z.object({ consortium: z.string(), code: z.string(), project: z.string(), title: z.string(), due: z.string(), done: z.string().nullable(), closed: z.string().nullable() });

/** Milestones planned for the running year by the day, and earlier ones not reached when it began. */
export const watchedMilestones = defineQuery({
  name: 'watched milestones',
  scope: 'everyone',
  params: z.object(span),
  row: work,
  sql: `SELECT m.consortium AS consortium, m.code AS code, m.project AS project, m.title AS title, m.planned AS due, m.actual AS done, if(${closed}, p.status_since, NULL) AS closed
    FROM milestone AS m
    INNER JOIN project AS p ON p.consortium = m.consortium AND p.code = m.project
    WHERE m.planned <= {until:Date32} AND NOT (${closed} AND p.status_since <= makeDate32({year:UInt16}, 1, 1))
      AND (m.planned >= makeDate32({year:UInt16}, 1, 1) OR m.actual IS NULL OR m.actual >= makeDate32({year:UInt16}, 1, 1))
    ORDER BY m.consortium, m.planned, m.code`,
});

/** Tasks due in the running year or soon after the day, and earlier ones not accepted when it began. */
export const watchedTasks = defineQuery({
  name: 'watched tasks',
  scope: 'everyone',
  params: z.object({ ...span, near: z.string() }),
  row: work,
  sql: `SELECT t.consortium AS consortium, t.code AS code, t.project AS project, t.title AS title, t.due AS due, t.accepted AS done, if(${closed}, p.status_since, NULL) AS closed
    FROM task AS t
    INNER JOIN project AS p ON p.consortium = t.consortium AND p.code = t.project
    WHERE t.due <= {near:Date32} AND p.started <= {until:Date32} AND NOT (${closed} AND p.status_since <= makeDate32({year:UInt16}, 1, 1))
      AND (t.due >= makeDate32({year:UInt16}, 1, 1) OR t.accepted IS NULL OR t.accepted >= makeDate32({year:UInt16}, 1, 1))
    ORDER BY t.consortium, t.due, t.code`,
});
