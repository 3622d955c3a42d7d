import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { flagColumns } from '../flags/flag-row.js';

/** One flag with what it rests on and in what share of the draws it stands. */
export const flagToExplain = defineQuery({
  name: 'flag-to-explain',
  params: z.object({ key: z.string() }),
  row: z.object({
    ...flagColumns, consortium: z.string(), year: z.number(), name: z.string(), sector: z.string(), district: z.string(),
    input: z.string().nullable(), share: z.number().nullable(), stability: z.number().nullable(), needs_second: z.boolean().nullable(),
  }),
  sql: `
    SELECT f.key AS key, f.kind AS kind, f.article AS article, f.headline AS headline, f.reasons AS reasons, f.evidence AS evidence,
      f.scheme AS scheme, f.rule_set AS rule_set, u.consortium AS consortium, u.year AS year, u.name AS name, u.sector AS sector, u.district AS district,
      b.input AS input, s.share AS share, s.stability AS stability, s.needs_second AS needs_second
    FROM flag AS f
    INNER JOIN consortium_year AS u ON u.consortium = f.consortium AND u.year = f.year
    LEFT JOIN flag_basis AS b ON b.consortium = f.consortium AND b.year = f.year
    LEFT JOIN flag_stability AS s ON s.key = f.key
    WHERE f.key = {key:String} AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** What the rules found about one consortium and its city in one year. */
export const ruleRows = defineQuery({
  name: 'rules-of-a-flag',
  params: z.object({ consortium: z.string(), year: z.number(), rules: z.array(z.string()) }),
  row: z.object({
    rule: z.string(), version: z.string(), article: z.string(), severity: z.enum(['hard', 'soft']), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']),
    measured: z.string(), note: z.string(), evidence: z.array(z.string()),
  }),
  sql: `
    SELECT r.rule AS rule, r.version AS version, r.article AS article, r.severity AS severity, r.result AS result, r.measured AS measured, r.note AS note, r.evidence AS evidence
    FROM rule_result AS r
    WHERE r.subject = {consortium:String} AND r.year = {year:UInt16} AND has({rules:Array(String)}, r.rule)
      AND r.subject IN (SELECT c.code FROM consortium AS c WHERE {viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY rule`,
});
