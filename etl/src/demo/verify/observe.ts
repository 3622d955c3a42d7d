import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';

import type { ExpectedFlag, ExpectedGrade, ExpectedRule } from '../oracle/expect-verdicts.js';
import type { ExpectedAnomaly } from '../oracle/expect-anomalies.js';
import type { ExpectedFinding } from '../oracle/expect-findings.js';
import type { Observed } from './compare.js';

const everything = { scope: 'everyone', params: z.object({}) } as const;

const grades = defineQuery({
  ...everything,
  name: 'demo grades',
  row: z.object({ consortium: z.string(), year: z.number(), grade: z.string(), total: z.number().nullable(), limitedByCap: z.boolean(), needsPerson: z.boolean() }),
  sql: `SELECT v.consortium AS consortium, v.year AS year, toString(v.grade) AS grade, v.total AS total, v.limited_by_cap AS limitedByCap, v.needs_person AS needsPerson
    FROM consortium_score AS v ORDER BY year, consortium`,
});

const rules = defineQuery({
  ...everything,
  name: 'demo rule results',
  row: z.object({ subject: z.string(), year: z.number(), rule: z.string(), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']) }),
  sql: `SELECT r.subject AS subject, r.year AS year, toString(r.rule) AS rule, toString(r.result) AS result FROM rule_result AS r ORDER BY year, subject, rule`,
});

const flags = defineQuery({
  ...everything,
  name: 'demo flags',
  row: z.object({ consortium: z.string(), year: z.number(), flag: z.string(), reasons: z.string() }),
  sql: `SELECT f.consortium AS consortium, f.year AS year, toString(f.kind) AS flag, f.reasons AS reasons FROM flag AS f ORDER BY year, consortium, flag`,
});

const warnings = defineQuery({
  ...everything,
  name: 'demo warnings',
  row: z.object({ consortium: z.string(), kind: z.string(), item: z.string(), colour: z.string(), months: z.array(z.string()) }),
  sql: `SELECT w.consortium AS consortium, toString(w.kind) AS kind, w.item AS item, toString(w.colour) AS colour, w.months AS months
    FROM warning AS w ORDER BY consortium, kind, item`,
});

const forecasts = defineQuery({
  ...everything,
  name: 'demo forecasts',
  row: z.object({ consortium: z.string(), low: z.number().nullable(), high: z.number().nullable() }),
  sql: `SELECT f.consortium AS consortium, f.low AS low, f.high AS high FROM forecast AS f ORDER BY consortium`,
});

const anomalies = defineQuery({
  ...everything,
  name: 'demo findings about money',
  row: z.object({ consortium: z.string(), year: z.number(), kind: z.string(), item: z.string(), amount: z.string() }),
  sql: `SELECT a.consortium AS consortium, a.year AS year, toString(a.kind) AS kind, a.item AS item, a.amount AS amount
    FROM fund_anomaly AS a ORDER BY year, consortium, kind, item`,
});

const findings = defineQuery({
  ...everything,
  name: 'demo findings of the cross-checks',
  row: z.object({ code: z.string(), consortium: z.string(), year: z.number(), subject: z.string(), said: z.string(), expected: z.string() }),
  sql: `SELECT f.code AS code, f.consortium AS consortium, f.year AS year, f.subject AS subject, f.said AS said, f.expected AS expected
    FROM finding AS f ORDER BY code, consortium, year, subject`,
});

const rejections = defineQuery({
  ...everything,
  name: 'demo rejections',
  row: z.object({ path: z.string(), sheet: z.string(), row: z.number(), cell: z.string(), record: z.string(), code: z.string() }),
  sql: `SELECT toString(j.source_path) AS path, toString(j.source_sheet) AS sheet, j.source_row AS row, j.source_cell AS cell, toString(j.record) AS record, toString(j.code) AS code
    FROM rejection AS j ORDER BY path, sheet, row, cell, code`,
});

const COUNTED = [
  'organisation', 'designation', 'consortium', 'membership', 'agreement', 'signature', 'platform', 'event', 'ban', 'succession', 'application', 'approval',
  'project', 'fund_entry', 'outcome', 'transfer_grant', 'equity_investment', 'loan_compensation', 'report',
] as const;

const counts = defineQuery({
  ...everything,
  name: 'demo rows',
  row: z.object({ record: z.string(), count: z.coerce.number() }),
  sql: COUNTED.map((record) => `SELECT '${record}' AS record, count() AS count FROM ${record}`).join(' UNION ALL '),
});

const reasonCodes = z.array(z.object({ code: z.string() }));

const flagOf = ({ reasons, ...rest }: { consortium: string; year: number; flag: string; reasons: string }): ExpectedFlag => ({
  ...rest, because: reasonCodes.parse(JSON.parse(reasons)).map(({ code }) => code),
});

/** Reads from a judged edition all that a demo's manifest speaks of. */
export const observe = async (edition: Pick<Writer, 'ask'>): Promise<Observed> => {
  const graded: readonly ExpectedGrade[] = await edition.ask(grades, {});
  const judged: readonly ExpectedRule[] = await edition.ask(rules, {});
  const flagged = (await edition.ask(flags, {})).map(flagOf);
  const money: readonly ExpectedAnomaly[] = await edition.ask(anomalies, {});
  const disagreeing: readonly ExpectedFinding[] = await edition.ask(findings, {});
  const rows = await edition.ask(counts, {});
  return {
    grades: graded, rules: judged, flags: flagged, anomalies: money, findings: disagreeing,
    warnings: await edition.ask(warnings, {}), forecasts: await edition.ask(forecasts, {}), rejections: await edition.ask(rejections, {}), counts: Object.fromEntries(rows.map(({ record, count }) => [record, count])),
  };
};
