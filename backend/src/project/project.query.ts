import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount } from '../desk/row-shapes.js';

const place = { path: z.string(), sheet: z.string(), row: z.number(), cell: z.string() };
const one = { project: z.string(), as_of: z.string() };
const placed = (row: string): string => `${row}.source_path AS path, ${row}.source_sheet AS sheet, ${row}.source_row AS row, ${row}.source_cell AS cell`;
const inScope = `({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})`;

/** A project begun by the day, with the consortium that runs it. */
export const projectIdentity = defineQuery({
  name: 'project-identity',
  params: z.object(one),
  row: z.object({
    code: z.string(), name: z.string(), consortium: z.string(), consortium_name: z.string(), sector: z.string(), district: z.string(),
    consortium_status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']), level: z.string(), status: z.string(), status_since: z.string(),
    started: z.string(), planned_end: z.string(), budget: amount, trl_start: z.number().nullable(), trl_end: z.number().nullable(), ...place,
  }),
  sql: `
    SELECT p.code AS code, p.name AS name, p.consortium AS consortium, c.name AS consortium_name, c.sector AS sector, c.district AS district, c.status AS consortium_status,
      p.level AS level, p.status AS status, toString(p.status_since) AS status_since, toString(p.started) AS started, toString(p.planned_end) AS planned_end,
      p.budget AS budget, p.trl_start AS trl_start, p.trl_end AS trl_end, ${placed('p')}
    FROM project AS p
    INNER JOIN consortium AS c ON c.code = p.consortium
    WHERE p.code = {project:String} AND p.started <= {as_of:Date32} AND ${inScope}`,
});

/** Who leads and executes it, each with its tier in the consortium on the day. */
export const projectUnits = defineQuery({
  name: 'project-units',
  params: z.object({ ...one, consortium: z.string() }),
  row: z.object({ uscc: z.string(), name: z.string(), kind: z.string(), role: z.enum(['lead', 'executing']), tier: z.enum(['lead', 'core', 'general']).nullable() }),
  sql: `
    SELECT x.uscc AS uscc, ifNull(o.name, '') AS name, ifNull(o.kind, '') AS kind, if(x.leads > 0, 'lead', 'executing') AS role, t.tier AS tier
    FROM (
      SELECT u.uscc AS uscc, max(u.leads) AS leads
      FROM (
        SELECT p.lead AS uscc, 1 AS leads FROM project AS p WHERE p.code = {project:String} AND p.consortium = {consortium:String}
        UNION ALL
        SELECT r.uscc AS uscc, toUInt8(r.role = 'lead') AS leads FROM project_unit AS r WHERE r.project = {project:String} AND r.consortium = {consortium:String}
      ) AS u
      GROUP BY uscc
    ) AS x
    LEFT JOIN organisation AS o ON o.uscc = x.uscc
    LEFT JOIN (
      SELECT m.uscc AS uscc, toNullable(argMax(toString(m.tier), m.joined)) AS tier
      FROM membership AS m
      WHERE m.consortium = {consortium:String} AND m.joined <= {as_of:Date32} AND (m.left_on IS NULL OR m.left_on > {as_of:Date32})
      GROUP BY uscc
    ) AS t ON t.uscc = x.uscc
    WHERE {consortium:String} IN (SELECT c.code FROM consortium AS c WHERE ${inScope})
    ORDER BY x.leads DESC, indexOf(['lead', 'core', 'general'], ifNull(t.tier, '')), uscc`,
});

/** Its tasks by due date; the share of the target reached is that of the indicator of targets. */
export const projectTasks = defineQuery({
  name: 'project-tasks',
  params: z.object({ ...one, consortium: z.string() }),
  row: z.object({
    code: z.string(), title: z.string(), owner: z.string(), owner_name: z.string(), target_name: z.string(), target_unit: z.string(), direction: z.enum(['max', 'min']),
    target: amount, actual: amount.nullable(), attainment: z.number().nullable(), due: z.string(), accepted: z.string().nullable(), ...place,
  }),
  sql: `
    SELECT t.code AS code, t.title AS title, t.owner AS owner, ifNull(o.name, '') AS owner_name, t.target_name AS target_name, t.target_unit AS target_unit, t.direction AS direction,
      t.target AS target, t.actual AS actual,
      if(t.actual IS NULL, NULL, toFloat64(if(t.direction = 'max', least(assumeNotNull(t.actual), t.target) / t.target, t.target / greatest(assumeNotNull(t.actual), t.target))) * 100) AS attainment,
      toString(t.due) AS due, toString(if(t.accepted <= {as_of:Date32}, t.accepted, NULL)) AS accepted, ${placed('t')}
    FROM task AS t
    INNER JOIN consortium AS c ON c.code = t.consortium
    LEFT JOIN organisation AS o ON o.uscc = t.owner
    WHERE t.consortium = {consortium:String} AND t.project = {project:String} AND ${inScope}
    ORDER BY t.due, code`,
});

/** Its milestones in planned order; one reached after the day is not reached yet. */
export const projectMilestones = defineQuery({
  name: 'project-milestones',
  params: z.object({ ...one, consortium: z.string() }),
  row: z.object({ code: z.string(), title: z.string(), planned: z.string(), actual: z.string().nullable(), ...place }),
  sql: `
    SELECT m.code AS code, m.title AS title, toString(m.planned) AS planned, toString(if(m.actual <= {as_of:Date32}, m.actual, NULL)) AS actual, ${placed('m')}
    FROM milestone AS m
    INNER JOIN consortium AS c ON c.code = m.consortium
    WHERE m.consortium = {consortium:String} AND m.project = {project:String} AND ${inScope}
    ORDER BY m.planned, code`,
});
