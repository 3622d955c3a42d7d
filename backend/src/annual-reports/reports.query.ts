import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

const visible = '({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})';

/** Consortia that owe the report of a year, whether or not it was judged: recognised by its end, and not revoked or dissolved before it began. */
export const reportingConsortia = defineQuery({
  name: 'reporting-consortia',
  params: z.object({ year: z.number(), last_day: z.string(), first_day: z.string(), any_consortium: z.boolean(), consortium: z.string() }),
  row: z.object({ consortium: z.string(), name: z.string(), district: z.string(), lead: z.string(), filed_on: z.nullable(z.string()) }),
  sql: `
    SELECT c.code AS consortium, c.name AS name, c.district AS district, ifNull(l.lead, '') AS lead, r.submitted AS filed_on
    FROM consortium AS c
    LEFT JOIN (
      SELECT m.consortium AS consortium, any(o.name) AS lead
      FROM membership AS m INNER JOIN organisation AS o ON o.uscc = m.uscc
      WHERE m.tier = 'lead' AND m.joined <= toDate32({last_day:String}) AND (m.left_on IS NULL OR m.left_on > toDate32({last_day:String}))
      GROUP BY consortium
    ) AS l ON l.consortium = c.code
    LEFT JOIN (SELECT consortium, toNullable(toString(max(submitted))) AS submitted FROM report WHERE year = {year:Int32} GROUP BY consortium) AS r ON r.consortium = c.code
    WHERE c.recognised <= toDate32({last_day:String})
      AND NOT (c.status IN ('revoked', 'dissolved') AND c.status_since < toDate32({first_day:String}))
      AND ({any_consortium:Bool} OR c.code = {consortium:String})
      AND ${visible}
    ORDER BY consortium`,
});

/** What the edition counted for a year. */
export const countedCells = defineQuery({
  name: 'counted-for-reports',
  params: z.object({ year: z.number(), any_consortium: z.boolean(), consortium: z.string() }),
  row: z.object({ consortium: z.string(), indicator: z.string(), state: z.string(), value: z.nullable(z.number()), numerator: z.string(), denominator: z.string(), evidence: count }),
  sql: `
    SELECT s.consortium AS consortium, s.indicator AS indicator, s.state AS state, s.value AS value,
      toString(s.numerator) AS numerator, toString(s.denominator) AS denominator, s.evidence AS evidence
    FROM indicator_score AS s
    INNER JOIN consortium AS c ON c.code = s.consortium
    WHERE s.year = {year:UInt16} AND ({any_consortium:Bool} OR s.consortium = {consortium:String}) AND ${visible}
    ORDER BY consortium, indicator`,
});

/** Items of reports in the edition, of a year and the one before. */
export const filedItems = defineQuery({
  name: 'filed-items',
  params: z.object({ year: z.number(), any_consortium: z.boolean(), consortium: z.string() }),
  row: z.object({ consortium: z.string(), year: z.number(), item: z.string(), value: z.string() }),
  sql: `
    SELECT i.consortium AS consortium, i.year AS year, i.item AS item, toString(i.value) AS value
    FROM report_item AS i
    INNER JOIN consortium AS c ON c.code = i.consortium
    WHERE i.year IN ({year:Int32}, {year:Int32} - 1) AND ({any_consortium:Bool} OR i.consortium = {consortium:String}) AND ${visible}
    ORDER BY consortium, year, item`,
});
