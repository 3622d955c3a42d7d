import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { ofYear, shown } from './shown.js';

const MOST = 500;

/** What an auditor would ask about, the largest amount at stake first, with how many findings there are in all. */
export const fundAnomalyRows = defineQuery({
  name: 'fund-anomaly-rows',
  params: z.object(filterParams),
  row: z.object({
    kind: z.enum(['over_allocated', 'idle_balance', 'off_pace', 'billed_twice', 'over_cap']),
    consortium: z.string(), name: z.string(), project: z.nullable(z.string()), label: z.string(), measured: amount, threshold: amount,
    unit: z.enum(['yuan', 'percent', 'points', 'months']), amount, consortia: z.array(z.string()), evidence: z.array(z.string()), all: count,
  }),
  sql: `
    SELECT a.kind AS kind, a.consortium AS consortium, u.name AS name, a.project AS project, a.label AS label, a.measured AS measured, a.threshold AS threshold,
      a.unit AS unit, a.amount AS amount, a.consortia AS consortia, a.evidence AS evidence, count() OVER () AS all
    FROM fund_anomaly AS a
    ${ofYear('a')}
    WHERE a.year = {year:UInt16}${shown('u')}
    ORDER BY amount DESC, kind, consortium, a.item
    LIMIT ${MOST}`,
});
