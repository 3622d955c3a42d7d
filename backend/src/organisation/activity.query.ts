import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count } from '../desk/row-shapes.js';

const one = { uscc: z.string(), as_of: z.string() };
const inScope = `({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})`;

/** Its stays in the consortia that the viewer may see, the newest first, each with the consortium's verdict of the year. */
export const organisationMemberships = defineQuery({
  name: 'organisation-memberships',
  params: z.object({ ...one, year: z.number() }),
  row: z.object({
    consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), tier: z.enum(['lead', 'core', 'general']),
    joined: z.string(), left: z.string().nullable(), exit_reason: z.string().nullable(), ended: z.string().nullable(),
    status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']), evaluated: z.boolean(), grade: z.string(), total: z.number().nullable(), rank: z.number().nullable(), key: z.string(),
  }),
  sql: `
    SELECT m.consortium AS consortium, c.name AS name, c.sector AS sector, c.district AS district, m.tier AS tier, toString(m.joined) AS joined,
      toString(if(m.left_on <= {as_of:Date32}, m.left_on, NULL)) AS left, if(m.left_on <= {as_of:Date32}, m.exit_reason, NULL) AS exit_reason,
      toString(if(c.status IN ('revoked', 'dissolved') AND c.status_since <= {as_of:Date32}, c.status_since, NULL)) AS ended,
      c.status AS status, toBool(v.consortium IS NOT NULL) AS evaluated, ifNull(v.grade, '') AS grade, v.total AS total, v.rank AS rank,
      concat('membership:', m.consortium, '/', m.uscc, '/', toString(m.joined)) AS key
    FROM membership AS m
    INNER JOIN consortium AS c ON c.code = m.consortium
    LEFT JOIN (SELECT toNullable(consortium) AS consortium, grade, total, rank FROM consortium_score WHERE year = {year:UInt16}) AS v ON v.consortium = m.consortium
    WHERE m.uscc = {uscc:String} AND m.joined <= {as_of:Date32} AND ${inScope}
    ORDER BY m.left_on IS NULL OR m.left_on > {as_of:Date32} DESC, indexOf(['lead', 'core', 'general'], m.tier), m.joined DESC, consortium`,
});

/** Projects that it leads, executes or owns tasks of, begun by the day, with its own tasks. */
export const organisationProjects = defineQuery({
  name: 'organisation-projects',
  params: z.object(one),
  row: z.object({
    code: z.string(), name: z.string(), consortium: z.string(), consortium_name: z.string(), level: z.string(), status: z.string(), role: z.enum(['lead', 'executing', 'owner']),
    started: z.string(), planned_end: z.string(), tasks: count, tasks_due: count, tasks_accepted: count,
  }),
  sql: `
    SELECT p.code AS code, p.name AS name, p.consortium AS consortium, c.name AS consortium_name, p.level AS level, p.status AS status,
      multiIf(p.lead = {uscc:String} OR ifNull(x.leads, 0) = 1, 'lead', ifNull(x.entered, 0) > 0, 'executing', 'owner') AS role,
      toString(p.started) AS started, toString(p.planned_end) AS planned_end,
      ifNull(t.owned, 0) AS tasks, ifNull(t.due_so_far, 0) AS tasks_due, ifNull(t.done, 0) AS tasks_accepted
    FROM project AS p
    INNER JOIN consortium AS c ON c.code = p.consortium
    LEFT JOIN (
      SELECT r.project AS project, count() AS entered, max(r.role = 'lead') AS leads FROM project_unit AS r WHERE r.uscc = {uscc:String} GROUP BY project
    ) AS x ON x.project = p.code
    LEFT JOIN (
      SELECT k.project AS project, count() AS owned, countIf(k.due <= {as_of:Date32}) AS due_so_far,
        countIf(k.due <= {as_of:Date32} AND ifNull(k.accepted <= {as_of:Date32}, 0)) AS done
      FROM task AS k WHERE k.owner = {uscc:String} GROUP BY project
    ) AS t ON t.project = p.code
    WHERE (p.lead = {uscc:String} OR ifNull(x.entered, 0) > 0 OR ifNull(t.owned, 0) > 0) AND p.started <= {as_of:Date32} AND ${inScope}
    ORDER BY indexOf(['lead', 'executing', 'owner'], role), p.started DESC, code`,
});

/** Money booked to it by consortium and kind: in the year, and in all years up to the day. */
export const organisationMoney = defineQuery({
  name: 'organisation-money',
  params: z.object({ ...one, year: z.number() }),
  row: z.object({ consortium: z.string(), name: z.string(), kind: z.enum(['planned', 'allocated', 'spent', 'refunded']), in_year: amount, year_lines: count, in_all: amount, all_lines: count }),
  sql: `
    SELECT f.consortium AS consortium, c.name AS name, f.kind AS kind, f.in_year AS in_year, f.year_lines AS year_lines, f.in_all AS in_all, f.all_lines AS all_lines
    FROM (
      SELECT e.consortium AS consortium, e.kind AS kind, sumIf(e.amount, toYear(e.booked) = {year:UInt16}) AS in_year, countIf(toYear(e.booked) = {year:UInt16}) AS year_lines,
        sum(e.amount) AS in_all, count() AS all_lines
      FROM fund_entry AS e
      WHERE e.uscc = {uscc:String} AND e.booked <= {as_of:Date32}
      GROUP BY consortium, kind
    ) AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    WHERE ${inScope}
    ORDER BY consortium, indexOf(['planned', 'allocated', 'spent', 'refunded'], f.kind)`,
});

/** The newest outcomes that it owns or shares, and how many there are. */
export const organisationOutcomes = defineQuery({
  name: 'organisation-outcomes',
  params: z.object(one),
  row: z.object({
    code: z.string(), kind: z.string(), title: z.string(), achieved: z.string(), level: z.string().nullable(), amount: amount.nullable(), owners: count,
    consortium: z.string(), name: z.string(), evidence: z.string().nullable(), whole: count,
  }),
  sql: `
    SELECT o.code AS code, o.kind AS kind, o.title AS title, toString(o.achieved) AS achieved, o.level AS level, o.amount AS amount, length(o.owners) AS owners,
      o.consortium AS consortium, c.name AS name, o.evidence AS evidence, count() OVER () AS whole
    FROM outcome AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE has(o.owners, {uscc:String}) AND o.achieved <= {as_of:Date32} AND ${inScope}
    ORDER BY o.achieved DESC, code
    LIMIT 500`,
});
