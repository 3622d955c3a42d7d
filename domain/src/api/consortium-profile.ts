import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, cellState, consortiumStatus, decimalText, grade, ruleOutcome, wholeNumber } from './shared-shapes.js';
import { flagDetail } from './flags.js';

const indicator = z.object({
  code: z.string(),
  /** Code of the scheme's dimension. */
  dimension: z.string(),
  state: cellState,
  value: z.nullable(z.number()),
  score: z.nullable(z.number()),
  contribution: z.number(),
  numerator: decimalText,
  denominator: decimalText,
  evidence: z.number(),
  previousScore: z.nullable(z.number()),
  sectorMedian: z.nullable(z.number()),
});

const check = z.object({
  rule: z.string(),
  version: z.string(),
  article: z.string(),
  severity: z.enum(['hard', 'soft']),
  result: ruleOutcome,
  measured: z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() })),
  note: z.string(),
  evidence: z.array(z.string()),
});

const dimension = z.object({
  code: z.string(),
  score: z.nullable(z.number()),
  previous: z.nullable(z.number()),
  sectorMedian: z.nullable(z.number()),
});

const money = z.object({ source: z.string(), planned: decimalText, allocated: decimalText, spent: decimalText, refunded: decimalText });
const month = z.object({ month: z.string(), planned: decimalText, spent: decimalText });

const projectRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  status: z.string(),
  started: z.string(),
  plannedEnd: z.string(),
  budget: decimalText,
  tasksDue: z.number(),
  tasksAccepted: z.number(),
  milestonesDue: z.number(),
  milestonesOnTime: z.number(),
});

const outcomeRow = z.object({ code: z.string(), kind: z.string(), title: z.string(), achieved: z.string(), level: z.nullable(z.string()), amount: z.nullable(decimalText), evidence: z.nullable(z.string()) });
const memberRow = z.object({ uscc: z.string(), name: z.string(), kind: z.string(), tier: z.enum(['lead', 'core', 'general']), joined: z.string(), leftOn: z.nullable(z.string()) });

/** One year in a line; amounts in 元, `null` where nothing was recorded. */
const pastYear = z.object({
  year: z.number(),
  total: z.nullable(z.number()),
  rank: z.nullable(z.number()),
  ranked: z.number(),
  grade,
  coverage: z.number(),
  members: z.number(),
  enterprises: z.number(),
  projects: z.number(),
  fiscalPlanned: z.nullable(decimalText),
  /** Less refunds. */
  fiscalSpent: z.nullable(decimalText),
  contracts: z.nullable(decimalText),
  revenue: z.nullable(decimalText),
  /** Score of each dimension that has one. */
  dimensions: z.record(z.string(), z.number()),
});

/** 联合体画像: one consortium in one year, against its sector and its own past. */
export const consortiumProfile = defineEndpoint({
  name: 'consortium-profile',
  method: 'GET',
  path: '/consortia/:consortium/profile',
  summary: 'One consortium in one year: scores, compliance, funds, projects, outcomes, members',
  basis: 'edition',
  query: z.object({ consortium: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    district: z.string(),
    route: z.enum(['review', 'direct']),
    recognised: z.string(),
    status: consortiumStatus,
    statusSince: z.string(),
    lead: z.object({ uscc: z.string(), name: z.string() }),
    members: z.object({ total: z.number(), enterprises: z.number() }),
    total: z.nullable(z.number()),
    previousTotal: z.nullable(z.number()),
    rank: z.nullable(z.number()),
    ranked: z.number(),
    grade,
    limitedByCap: z.boolean(),
    needsPerson: z.boolean(),
    coverage: z.number(),
    adjustments: z.array(z.object({ code: z.string(), points: z.number(), reason: z.string() })),
    dimensions: z.array(dimension),
    indicators: z.array(indicator),
    checks: z.array(check),
    flags: z.array(flagDetail),
    funds: z.array(money),
    months: z.array(month),
    projects: z.array(projectRow),
    outcomes: z.array(outcomeRow),
    membership: z.array(memberRow),
    history: z.array(pastYear),
  }),
});
