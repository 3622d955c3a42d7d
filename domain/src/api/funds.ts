import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, decimalText, filters, provenance } from './shared-shapes.js';

/** Amounts of one slice of the ledger, in 元. 结余 = 拨付 − 支出 + 退回 is derived, never stored. */
const amounts = { planned: decimalText, allocated: decimalText, spent: decimalText, refunded: decimalText };

const slice = z.object({ code: z.string(), ...amounts, previousSpent: decimalText });

/** 批复 → 拨付 → 支出 → 结余 of the year, whole and by source, category and channel of Art. 10. */
export const fundFlow = defineEndpoint({
  name: 'fund-flow',
  method: 'GET',
  path: '/funds/flow',
  summary: 'Planned, allocated, spent and refunded money of a year by source, category and channel',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    whole: z.object({ ...amounts, previousPlanned: decimalText, previousAllocated: decimalText, previousSpent: decimalText, lines: z.number() }),
    /** The fiscal part of `whole`, against which execution and leverage are told. */
    fiscal: z.object(amounts),
    /** In the order of `fundSources`, each once. */
    sources: z.array(slice),
    /** In the order of `fundCategories`, each once. */
    categories: z.array(slice),
    /** Channels of Art. 10: `research` (city money of projects), `transfer` (补助, net of refunds), `equity` (先投后股), `compensation` (风险补偿). */
    channels: z.array(z.object({ channel: z.enum(['research', 'transfer', 'equity', 'compensation']), items: z.number(), amount: decimalText, previous: decimalText })),
  }),
});

/** Cumulative fiscal spending month by month against the elapsed share of the year (序时进度). */
export const fundPace = defineEndpoint({
  name: 'fund-pace',
  method: 'GET',
  path: '/funds/pace',
  summary: 'Fiscal money of a year by month: planned, allocated and spent, and last year’s spending',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** Twelve months; amounts of the month alone. `elapsed` is the share of the year gone at its end, in percent. `over` is true for months ended by the as-of date. */
    months: z.array(z.object({ month: z.string(), planned: decimalText, allocated: decimalText, spent: decimalText, refunded: decimalText, previousSpent: decimalText, elapsed: z.number(), over: z.boolean() })),
    planned: decimalText,
    previousPlanned: decimalText,
  }),
});

/** One row per consortium: for the funnel plot, effort against result, and the heat table of quarterly execution. */
export const fundUnits = defineEndpoint({
  name: 'fund-units',
  method: 'GET',
  path: '/funds/units',
  summary: 'Money, size and results of each consortium of a year',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    rows: z.array(
      z.object({
        consortium: z.string(),
        name: z.string(),
        sector: z.string(),
        district: z.string(),
        status: consortiumStatus,
        members: z.number(),
        projects: z.number(),
        planned: decimalText,
        allocated: decimalText,
        /** Less refunds. */
        spent: decimalText,
        fiscalPlanned: decimalText,
        /** Less refunds. */
        fiscalSpent: decimalText,
        otherSpent: decimalText,
        revenue: decimalText,
        contracts: decimalText,
        milestonesDue: z.number(),
        milestonesOnTime: z.number(),
        /** Fiscal money spent by the end of each quarter ÷ planned for the year, in percent; `null` where nothing was planned or the quarter is not over. */
        quarters: z.array(z.nullable(z.number())),
      }),
    ),
  }),
});

const anomaly = z.object({
  kind: z.enum(['over_allocated', 'idle_balance', 'off_pace', 'billed_twice', 'over_cap']),
  consortium: z.string(),
  name: z.string(),
  project: z.nullable(z.string()),
  label: z.string(),
  /** What was measured and what it was held against; amounts in 元, shares in percent, in `unit`. */
  measured: decimalText,
  threshold: decimalText,
  unit: z.enum(['yuan', 'percent', 'points', 'months']),
  /** Amount at stake, in 元. */
  amount: decimalText,
  evidence: z.array(z.object({ entity: z.string(), key: z.string(), source: provenance })),
});

/** What an auditor would ask about, with the reason and the rows. */
export const fundAnomalies = defineEndpoint({
  name: 'fund-anomalies',
  method: 'GET',
  path: '/funds/anomalies',
  summary: 'Spending above allocation, idle balances, spending off the pace, the same bill twice, grants above the cap',
  basis: 'edition',
  query: filters,
  reply: z.object({ basis, count: z.number(), rows: z.array(anomaly) }),
});

/** Art. 10(1) and (2): city money of each project and each transfer against the cap. */
export const fundCaps = defineEndpoint({
  name: 'fund-caps',
  method: 'GET',
  path: '/funds/caps',
  summary: 'City grants per project and per transfer against their caps, the largest first',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** In 元, from the rule set of the year; `null` where it sets none. */
    projectCap: z.nullable(decimalText),
    transferCap: z.nullable(decimalText),
    /** Items near or above a cap (from half of it on), at most 50; `count` is all of those. */
    count: z.number(),
    rows: z.array(z.object({ kind: z.enum(['project', 'transfer']), key: z.string(), label: z.string(), consortium: z.string(), name: z.string(), amount: decimalText })),
  }),
});

/** Money spent from source to consortium to category; small consortia are gathered in one that bears an empty code. */
export const fundLinks = defineEndpoint({
  name: 'fund-links',
  method: 'GET',
  path: '/funds/links',
  summary: 'Money spent by source, consortium and category, for a flow diagram',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** Consortia told one by one; `gathered` are in the one with an empty code. */
    consortia: z.array(z.object({ consortium: z.string(), name: z.string(), sector: z.string() })),
    gathered: z.number(),
    fromSources: z.array(z.object({ source: z.string(), consortium: z.string(), amount: decimalText })),
    toCategories: z.array(z.object({ consortium: z.string(), category: z.string(), amount: decimalText })),
  }),
});
