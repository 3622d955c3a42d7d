import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, filters, provenance, wholeNumber } from './shared-shapes.js';

/** Counts beside money, kind by kind: what came out in the year. */
export const outcomeSummary = defineEndpoint({
  name: 'outcome-summary',
  method: 'GET',
  path: '/outcomes/summary',
  summary: 'Outcomes of a year by kind: how many, how much, how many with evidence; and by sector',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** In the order of `outcomeKinds`, each once. */
    kinds: z.array(z.object({ kind: z.string(), count: z.number(), previousCount: z.number(), amount: decimalText, previousAmount: decimalText, withEvidence: z.number(), previousWithEvidence: z.number() })),
    sectors: z.array(z.object({ sector: z.string(), contracts: decimalText, revenue: decimalText, transfers: z.number(), scenarios: z.number(), patents: z.number(), standards: z.number(), withEvidence: z.number(), count: z.number() })),
    /** Five years of contracts and revenue, in 元. */
    years: z.array(z.object({ year: z.number(), contracts: decimalText, revenue: decimalText, count: z.number() })),
  }),
});

/** 立项 → 有攻关清单 → 攻关完成 → 形成成果 → 签约转化 → 取得收入, counted in projects that ran in the year; each stage counts those of the one before that reached it. */
export const pipelineStages = ['started', 'listed', 'completed', 'result', 'contract', 'revenue'] as const;
export type PipelineStage = (typeof pipelineStages)[number];

export const outcomePipeline = defineEndpoint({
  name: 'outcome-pipeline',
  method: 'GET',
  path: '/outcomes/pipeline',
  summary: 'How many projects got how far, with the conversion from stage to stage',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** `reached` counts projects that also reached every stage before; `alone` those that reached this one without one before it. */
    stages: z.array(z.object({ stage: z.enum(pipelineStages), reached: z.number(), alone: z.number() })),
  }),
});

/**
 * Months from approval to the first day of a stage on or after it (30.4375 days each, one decimal), for projects that reached it by the year's end.
 * Not from stage to stage: revenue may come before acceptance, and a negative length says nothing. `sincePrevious` tells that for those in order.
 */
export const outcomeTimes = defineEndpoint({
  name: 'outcome-times',
  method: 'GET',
  path: '/outcomes/times',
  summary: 'Months per stage from approval to revenue: quartiles, and the single cases where they are few',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    steps: z.array(
      z.object({
        step: z.enum(['to_completion', 'to_result', 'to_contract', 'to_revenue']),
        count: z.number(),
        /** Projects whose stage is only dated before their approval: an error of the data, not counted. */
        early: z.number(),
        /** Median months since the stage before, of the `inOrder` projects that reached that one first. */
        sincePrevious: z.nullable(z.number()),
        inOrder: z.number(),
        /** In months; `null` without a case. */
        low: z.nullable(z.number()),
        lowerQuartile: z.nullable(z.number()),
        median: z.nullable(z.number()),
        upperQuartile: z.nullable(z.number()),
        high: z.nullable(z.number()),
        /** At most 200 cases, spread evenly over the sorted ones. */
        cases: z.array(z.object({ project: z.string(), name: z.string(), consortium: z.string(), months: z.number() })),
      }),
    ),
  }),
});

/** A page of outcomes of some kinds, the newest first. */
export const outcomeRecords = defineEndpoint({
  name: 'outcome-records',
  method: 'GET',
  path: '/outcomes/records',
  summary: 'Outcomes of a year, kind by kind, with owners, evidence and file',
  basis: 'edition',
  query: z.extend(filters, { kind: z.optional(z.string()), evidenced: z.optional(z.enum(['yes', 'no'])), offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 100) }),
  reply: z.object({
    basis,
    count: z.number(),
    rows: z.array(
      z.object({
        code: z.string(), kind: z.string(), title: z.string(), achieved: z.string(), level: z.nullable(z.string()), amount: z.nullable(decimalText),
        consortium: z.string(), name: z.string(), project: z.nullable(z.string()), owners: z.array(z.object({ uscc: z.string(), name: z.string() })),
        registration: z.nullable(z.string()), evidence: z.nullable(z.string()), source: provenance,
      }),
    ),
  }),
});

/** 先投后股: every investment up to the year's end and the stage it has reached. */
export const equityCases = defineEndpoint({
  name: 'equity-cases',
  method: 'GET',
  path: '/outcomes/equity',
  summary: 'Investments to be turned into shares: stage, amounts, dates',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    count: z.number(),
    invested: decimalText,
    rows: z.array(
      z.object({
        code: z.string(), consortium: z.string(), name: z.string(), uscc: z.string(), company: z.string(), invested: z.string(), amount: decimalText,
        stage: z.enum(['invested', 'reached', 'converted', 'exited', 'exempted']),
        reached: z.nullable(z.string()), converted: z.nullable(z.string()), convertedAmount: z.nullable(decimalText),
        exited: z.nullable(z.string()), exitedAmount: z.nullable(decimalText), exempted: z.nullable(z.string()),
      }),
    ),
  }),
});

/**
 * The same result claimed twice, at least once in the year: by its registration number, or by title, first owner, day and amount
 * where no two registration numbers tell the claims apart. Pairs to settle, not verdicts.
 */
export const outcomeDuplicates = defineEndpoint({
  name: 'outcome-duplicates',
  method: 'GET',
  path: '/outcomes/duplicates',
  summary: 'Outcomes that two consortia, or one twice, have claimed',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    count: z.number(),
    rows: z.array(
      z.object({
        ground: z.enum(['registration', 'title']),
        shared: z.string(),
        kind: z.string(),
        /** `record` is `null` for a claim of a consortium beyond the asker's scope, which is named and no more. */
        claims: z.array(z.object({
          consortium: z.string(),
          name: z.string(),
          record: z.nullable(z.object({ code: z.string(), title: z.string(), achieved: z.string(), amount: z.nullable(decimalText), project: z.nullable(z.string()), evidence: z.nullable(z.string()), source: provenance })),
        })),
      }),
    ),
  }),
});
