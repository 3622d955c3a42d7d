import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count } from '../desk/row-shapes.js';

const one = { project: z.string(), consortium: z.string(), as_of: z.string() };
const inScope = `({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})`;

/** Its money up to the day by year, source and kind. */
export const projectMoney = defineQuery({
  name: 'project-money',
  params: z.object(one),
  row: z.object({ year: z.number(), source: z.string(), kind: z.enum(['planned', 'allocated', 'spent', 'refunded']), amount, lines: count }),
  sql: `
    SELECT toYear(f.booked) AS year, f.source AS source, f.kind AS kind, sum(f.amount) AS amount, count() AS lines
    FROM fund_entry AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    WHERE f.consortium = {consortium:String} AND f.project = {project:String} AND f.booked <= {as_of:Date32} AND ${inScope}
    GROUP BY year, source, kind
    ORDER BY year, source, kind`,
});

/** City money allocated to it up to the day less refunds, as the rule of the cap counts it (Art. 10(1)). */
export const projectGrant = defineQuery({
  name: 'project-grant',
  params: z.object(one),
  row: z.object({ granted: amount }),
  sql: `
    SELECT toDecimal128(ifNull(sum(if(f.kind = 'refunded', -f.amount, f.amount)), 0), 2) AS granted
    FROM fund_entry AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    WHERE f.consortium = {consortium:String} AND f.project = {project:String} AND f.booked <= {as_of:Date32}
      AND f.source = 'city' AND f.kind IN ('allocated', 'refunded') AND ${inScope}`,
});

/** What came out of it up to the day, the newest first. */
export const projectOutcomes = defineQuery({
  name: 'project-outcomes',
  params: z.object(one),
  row: z.object({ code: z.string(), kind: z.string(), title: z.string(), achieved: z.string(), level: z.string().nullable(), amount: amount.nullable(), evidence: z.string().nullable() }),
  sql: `
    SELECT o.code AS code, o.kind AS kind, o.title AS title, toString(o.achieved) AS achieved, o.level AS level, o.amount AS amount, o.evidence AS evidence
    FROM outcome AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE o.consortium = {consortium:String} AND o.project = {project:String} AND o.achieved <= {as_of:Date32} AND ${inScope}
    ORDER BY o.achieved DESC, code
    LIMIT 1000`,
});

/** Findings of the year that name the project, or rest on its own rows: the project, its tasks and milestones, its units and its money. */
export const projectChecks = defineQuery({
  name: 'project-checks',
  params: z.object({ project: z.string(), consortium: z.string(), year: z.number() }),
  row: z.object({
    rule: z.string(), version: z.string(), article: z.string(), severity: z.enum(['hard', 'soft']), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']),
    note: z.string(), measured: z.string(),
  }),
  sql: `
    SELECT r.rule AS rule, r.version AS version, r.article AS article, r.severity AS severity, r.result AS result, r.note AS note, r.measured AS measured
    FROM rule_result AS r
    INNER JOIN consortium AS c ON c.code = r.subject
    WHERE r.year = {year:UInt16} AND r.subject = {consortium:String} AND ${inScope}
      AND (position(r.measured, concat('"', {project:String}, '"')) > 0 OR hasAny(r.evidence, (
        SELECT groupArray(k.key) FROM (
          SELECT concat('project:', {project:String}) AS key
          UNION ALL
          SELECT concat('task:', t.code) AS key FROM task AS t WHERE t.consortium = {consortium:String} AND t.project = {project:String}
          UNION ALL
          SELECT concat('milestone:', m.code) AS key FROM milestone AS m WHERE m.consortium = {consortium:String} AND m.project = {project:String}
          UNION ALL
          SELECT concat('project_unit:', p.project, '/', p.uscc) AS key FROM project_unit AS p WHERE p.consortium = {consortium:String} AND p.project = {project:String}
          UNION ALL
          SELECT concat('fund_entry:', f.entry) AS key FROM fund_entry AS f WHERE f.consortium = {consortium:String} AND f.project = {project:String}
        ) AS k)))
    ORDER BY indexOf(['FAIL', 'WARN', 'UNKNOWN', 'PASS', 'NA'], r.result), toUInt32OrZero(extract(r.rule, '(\\\\d+)')), r.rule`,
});
