import * as z from 'zod/mini';

import { consortiumStatus, ruleOutcome } from '../api/shared-shapes.js';
import type { FlagCircumstances } from './flag-input.js';

const day = z.string();
const texts = z.readonly(z.array(z.string()));
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item));

const finding = z.object({
  rule: z.string(),
  version: z.string(),
  article: z.string(),
  severity: z.enum(['hard', 'soft']),
  result: ruleOutcome,
  measured: listOf(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() })),
  note: z.string(),
  evidence: texts,
});
const breach = z.object({ event: z.string(), member: z.nullable(z.string()), clause: z.nullable(z.string()), confirmedOn: day, resolvedOn: z.nullable(day) });
const report = z.object({ required: z.boolean(), submittedOn: z.nullable(day), due: day, graceUntil: day, quarantined: z.nullable(z.string()) });
const rectification = z.object({
  event: z.string(), orderedOn: day, deadline: z.nullable(day), reportedOn: z.nullable(day), passedOn: z.nullable(day), reEvaluationTotal: z.nullable(z.number()),
});

/** Reads what an edition keeps of a flag's circumstances (`flag_basis`): everything a flag rests on besides score and grade. */
export const flagBasisSchema: z.ZodMiniType<FlagCircumstances> = z.object({
  consortium: z.string(),
  year: z.int(),
  asOf: day,
  status: consortiumStatus,
  earlier: listOf(z.object({ year: z.int(), total: z.nullable(z.number()) })),
  findings: listOf(finding),
  gateChecks: listOf(z.object({ rule: z.string(), checkedOn: day, result: ruleOutcome })),
  breaches: listOf(breach),
  report,
  rectification: z.nullable(rectification),
  evidenceShare: z.nullable(z.number()),
  differences: listOf(z.object({ zh: z.string(), reported: z.string(), recorded: z.string(), evidence: texts })),
  history: listOf(z.object({ indicator: z.string(), value: z.number(), usual: z.number() })),
  execution: z.nullable(z.object({ planned: z.string(), spent: z.string() })),
  obstacles: listOf(z.object({ code: z.enum(['report_quarantined', 'data_stale', 'in_doubt']), text: z.string(), fromWhom: z.string() })),
  rankHigh: z.nullable(z.number()),
  evaluated: z.int(),
});
