import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount } from '../desk/row-shapes.js';

const one = { year: z.number(), consortium: z.string() };

/** Projects begun by the year's end, ended or not, the earliest begun first. */
export const scheduleProjects = defineQuery({
  name: 'schedule-projects',
  params: z.object(one),
  row: z.object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    status: z.string(),
    status_since: z.string(),
    started: z.string(),
    planned_end: z.string(),
    budget: amount,
  }),
  sql: `
    SELECT p.code AS code, p.name AS name, p.level AS level, p.status AS status, toString(p.status_since) AS status_since,
      toString(p.started) AS started, toString(p.planned_end) AS planned_end, p.budget AS budget
    FROM project AS p
    INNER JOIN consortium AS c ON c.code = p.consortium
    WHERE p.consortium = {consortium:String} AND toYear(p.started) <= {year:UInt16}
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY p.started, p.planned_end, code`,
});

/** Milestones of those projects by planned date. */
export const scheduleMilestones = defineQuery({
  name: 'schedule-milestones',
  params: z.object(one),
  row: z.object({ project: z.string(), code: z.string(), title: z.string(), planned: z.string(), actual: z.nullable(z.string()) }),
  sql: `
    SELECT m.project AS project, m.code AS code, m.title AS title, toString(m.planned) AS planned, toString(m.actual) AS actual
    FROM milestone AS m
    INNER JOIN consortium AS c ON c.code = m.consortium
    WHERE m.consortium = {consortium:String}
      AND m.project IN (SELECT code FROM project WHERE consortium = {consortium:String} AND toYear(started) <= {year:UInt16})
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY m.planned, code`,
});
