import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfYear } from '../desk/shown.js';

const MOST = 500;

const key = "concat(a.kind, '/', a.consortium, '/', a.item)";

/** What an auditor would ask about, the largest amount at stake first, with how many findings there are in all. */
export const fundAnomalyRows = defineQuery({
  name: 'fund-anomaly-rows',
  params: z.object(filterParams),
  row: z.object({
    finding: z.string(), kind: z.enum(['over_allocated', 'idle_balance', 'off_pace', 'billed_twice', 'over_cap']),
    consortium: z.string(), name: z.string(), project: z.nullable(z.string()), label: z.string(), measured: amount, threshold: amount,
    unit: z.enum(['yuan', 'percent', 'points', 'months']), amount, all: count,
  }),
  sql: `
    SELECT f.finding AS finding, f.kind AS kind, f.consortium AS consortium, u.name AS name, f.project AS project, f.label AS label,
      f.measured AS measured, f.threshold AS threshold, f.unit AS unit, f.amount AS amount, f.all AS all
    FROM (
      SELECT ${key} AS finding, a.kind AS kind, a.consortium AS consortium, a.item AS item, a.project AS project, a.label AS label,
        a.measured AS measured, a.threshold AS threshold, a.unit AS unit, a.amount AS amount, count() OVER () AS all
      FROM fund_anomaly AS a
      WHERE ${shownOfYear('a')}
      ORDER BY amount DESC, kind, consortium, item
      LIMIT ${MOST}
    ) AS f
    INNER JOIN consortium AS u ON u.code = f.consortium
    ORDER BY amount DESC, kind, consortium, f.item`,
});

/** The evidence keys of single findings, and whose rows they name; asked apart, so that ranking ten thousands of findings does not read them. */
export const fundAnomalyProofs = defineQuery({
  name: 'fund-anomaly-proofs',
  params: z.object({ year: z.number(), consortia: z.array(z.string()), findings: z.array(z.string()) }),
  row: z.object({ finding: z.string(), consortia: z.array(z.string()), evidence: z.array(z.string()) }),
  sql: `
    SELECT ${key} AS finding, a.consortia AS consortia, a.evidence AS evidence
    FROM fund_anomaly AS a
    WHERE a.year = {year:UInt16} AND a.consortium IN {consortia:Array(String)} AND finding IN {findings:Array(String)}
      AND ({viewer_all:Bool} OR a.consortium IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)}))`,
});
