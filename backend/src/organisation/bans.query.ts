import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** The days on which a change made one unit of another; a new name or code is the same unit in both directions. */
const links = `
    SELECT s.from_uscc AS here, s.to_uscc AS there, toString(s.kind) AS kind, s.since AS since FROM succession AS s WHERE s.since <= {as_of:Date32}
    UNION DISTINCT
    SELECT s.to_uscc AS here, s.from_uscc AS there, toString(s.kind) AS kind, s.since AS since FROM succession AS s WHERE s.since <= {as_of:Date32} AND s.kind IN ('renamed', 'recoded')`;

const step = `CAST((l.kind, l.since), 'Tuple(kind String, since Date32)')`;

/** Bans of the register on the unit and on those it went on from, by the shortest way; a ban lifted after the day is not lifted yet. The register of bans is the city's. */
export const organisationBans = defineQuery({
  name: 'organisation-bans',
  scope: 'everyone',
  params: z.object({ uscc: z.string(), as_of: z.string() }),
  row: z.object({
    barred: z.string(), barred_name: z.string(), case: z.string(), decided: z.string(), lifted: z.string().nullable(),
    changes: z.array(z.object({ kind: z.string(), since: z.string() })), key: z.string(),
  }),
  sql: `
    WITH RECURSIVE link AS (${links}),
    way AS (
      SELECT l.here AS origin, [${step}] AS changes, [l.there, l.here] AS passed FROM link AS l WHERE l.there = {uscc:String}
      UNION ALL
      SELECT l.here AS origin, arrayPushFront(w.changes, ${step}) AS changes, arrayPushBack(w.passed, l.here) AS passed
      FROM way AS w
      INNER JOIN link AS l ON l.there = w.origin
      WHERE NOT has(w.passed, l.here)
    )
    SELECT n.uscc AS barred, ifNull(o.name, '') AS barred_name, n.case_number AS case, toString(n.decided) AS decided,
      toString(if(n.lifted <= {as_of:Date32}, n.lifted, NULL)) AS lifted, h.changes AS changes, concat('ban:', n.uscc, '/', toString(n.decided)) AS key
    FROM ban AS n
    INNER JOIN (
      SELECT {uscc:String} AS origin, CAST([], 'Array(Tuple(kind String, since Date32))') AS changes
      UNION ALL
      SELECT w.origin AS origin, argMin(w.changes, (length(w.changes), w.changes)) AS changes FROM way AS w GROUP BY w.origin
    ) AS h ON h.origin = n.uscc
    LEFT JOIN organisation AS o ON o.uscc = n.uscc
    WHERE n.decided <= {as_of:Date32}
    ORDER BY n.decided DESC, key`,
});

/** What the ban rule found in the year in consortia that it belongs to or belonged to. */
export const organisationConflicts = defineQuery({
  name: 'organisation-conflicts',
  params: z.object({ uscc: z.string(), year: z.number() }),
  row: z.object({ consortium: z.string(), name: z.string(), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']), article: z.string(), note: z.string(), measured: z.string() }),
  sql: `
    SELECT r.subject AS consortium, c.name AS name, r.result AS result, r.article AS article, r.note AS note, r.measured AS measured
    FROM rule_result AS r
    INNER JOIN consortium AS c ON c.code = r.subject
    WHERE r.year = {year:UInt16} AND r.rule = 'A12.5' AND r.result IN ('FAIL', 'WARN')
      AND r.subject IN (SELECT consortium FROM membership WHERE uscc = {uscc:String})
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY indexOf(['FAIL', 'WARN'], r.result), consortium`,
});
