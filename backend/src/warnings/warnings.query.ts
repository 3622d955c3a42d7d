import { warningKinds } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { filterParams } from '../desk/row-shapes.js';

const shown = `
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR c.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR c.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR c.status IN {statuses:Array(String)})`;

/** The running year of the edition, its check days and the documents it is read by. */
export const watchedYear = defineQuery({
  name: 'watched-year',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ year: z.number(), horizon: z.string(), checks: z.array(z.string()), scheme: z.string(), rule_set: z.string(), lines: z.string(), thresholds: z.string() }),
  sql: `SELECT year, horizon, checks, scheme, rule_set, lines, thresholds FROM warning_year ORDER BY year DESC LIMIT 1`,
});

/** Every consortium of the running year with the forecast of its total. */
export const watchedConsortia = defineQuery({
  name: 'watched-consortia',
  params: z.object(filterParams),
  row: z.object({
    consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), lead: z.string(), status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    history: z.string(), centre: z.nullable(z.number()), low: z.nullable(z.number()), high: z.nullable(z.number()), side: z.enum(['above', 'contains', 'below', '']), note: z.string(),
  }),
  sql: `
    SELECT f.consortium AS consortium, c.name AS name, c.sector AS sector, c.district AS district, ifNull(s.lead_name, '') AS lead, c.status AS status,
      f.history AS history, f.centre AS centre, f.low AS low, f.high AS high, f.side AS side, f.note AS note
    FROM forecast AS f
    INNER JOIN consortium AS c ON c.code = f.consortium
    LEFT JOIN (SELECT consortium, lead_name FROM standing WHERE year = {year:UInt16} - 1) AS s ON s.consortium = f.consortium
    WHERE f.year = {year:UInt16}${shown}
    ORDER BY f.consortium`,
});

/** The gravest colour of each month by consortium and kind, as places in the order of gravity. */
export const monthStrips = defineQuery({
  name: 'month-strips',
  params: z.object({ ...filterParams, colours: z.array(z.string()) }),
  row: z.object({ consortium: z.string(), kind: z.enum(warningKinds), places: z.array(z.number()) }),
  sql: `
    SELECT w.consortium AS consortium, w.kind AS kind, minForEach(arrayMap(month -> toUInt8(indexOf({colours:Array(String)}, month)), w.months)) AS places
    FROM warning AS w
    INNER JOIN consortium AS c ON c.code = w.consortium
    WHERE w.year = {year:UInt16}${shown}
    GROUP BY w.consortium, w.kind
    ORDER BY w.consortium, w.kind`,
});

/** What is red, yellow or grey at the last check, one row each. */
export const openWarnings = defineQuery({
  name: 'open-warnings',
  params: z.object(filterParams),
  row: z.object({
    consortium: z.string(), kind: z.enum(warningKinds), item: z.string(), label: z.string(), due: z.nullable(z.string()), colour: z.string(), months: z.array(z.string()),
    since: z.string(), measured: z.string(), note: z.string(), missing: z.string(), evidence: z.array(z.string()),
  }),
  sql: `
    SELECT w.consortium AS consortium, w.kind AS kind, w.item AS item, w.label AS label, w.due AS due, w.colour AS colour, w.months AS months,
      w.since AS since, w.measured AS measured, w.note AS note, w.missing AS missing, w.evidence AS evidence
    FROM warning AS w
    INNER JOIN consortium AS c ON c.code = w.consortium
    WHERE w.year = {year:UInt16} AND w.colour IN ('red', 'yellow', 'grey')${shown}
    ORDER BY w.consortium, indexOf(['red', 'yellow', 'grey'], w.colour), w.kind, w.due, w.item`,
});
