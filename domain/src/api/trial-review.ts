import * as z from 'zod/mini';
import { proceedingKinds, stages } from '../proceeding/proceeding-event.js';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, filters } from './shared-shapes.js';

const day = z.string();

/** Before day one, the quarter of day one, during the trial, or after its end. */
export const trialPhases = ['before', 'first', 'during', 'after'] as const;
export type TrialPhase = (typeof trialPhases)[number];

const phase = z.enum(trialPhases);

/** Numbers of one quarter or of one phase; ratios are made of these by whoever shows them. Amounts in 元. */
const figures = {
  /** Recognised by way of recognition, and what left. */
  review: z.number(), direct: z.number(), revoked: z.number(), dissolved: z.number(),
  /** Fiscal money allocated, and spent less refunds. */
  allocated: decimalText, spent: decimalText,
  /** Channels of Art. 10: city money of government projects less refunds, transfer grants less refunds, 先投后股, loss compensation. */
  research: decimalText, transfer: decimalText, equity: decimalText, compensation: decimalText,
  contracts: decimalText, revenue: decimalText,
  /** Results of every kind but revenue. */
  results: z.number(),
};

const quarter = z.object({
  /** `2025Q1`. */
  quarter: z.string(), from: day,
  /** Last day that is counted: the quarter's last, or the as-of date. */
  to: day,
  phase, ...figures,
  /** Neither revoked nor dissolved at its end. */
  standing: z.number(),
});

const total = z.object({ phase: z.enum(['before', 'during', 'after']), quarters: z.number(), ...figures });

/** Results of the rules per year: how many consortia (or the city) each outcome was found of. */
const compliance = z.object({ year: z.number(), rule: z.string(), article: z.string(), pass: z.number(), fail: z.number(), warn: z.number(), unknown: z.number(), notApplicable: z.number() });

/** Art. 15: what happened, quarter by quarter, before and since the Measures came into force. `from` is a day of issue to assume where the rule set knows none. */
export const trialReview = defineEndpoint({
  name: 'trial-review',
  method: 'GET',
  path: '/trial-review',
  summary: 'What the Measures achieved since day one, by quarter, with the years before beside it',
  basis: 'edition',
  query: z.extend(filters, { from: z.optional(day) }),
  reply: z.object({
    basis,
    /** `issued`: as the rule set says; `given`: as the asker assumed; `assumed`: the first day of the latest year judged, because the text is not issued. */
    dayOne: z.object({ date: day, ground: z.enum(['issued', 'given', 'assumed']), until: day, years: z.number() }),
    /** Consecutive quarters from the first year judged to the as-of date. */
    quarters: z.array(quarter),
    /** Whole quarters of each phase; the quarter of day one counts as `during`. */
    phases: z.array(total),
    compliance: z.array(compliance),
  }),
});

const stage = z.enum(stages);

/** How the bureau's own proceedings went; from the decision ledger, so it changes without a load. */
export const trialCases = defineEndpoint({
  name: 'trial-cases',
  method: 'GET',
  path: '/trial-review/cases',
  summary: 'Proceedings by kind and state, and the median days spent in each stage',
  basis: 'moment',
  query: filters,
  reply: z.object({
    kinds: z.array(z.object({ kind: z.enum(proceedingKinds), opened: z.number(), running: z.number(), overdue: z.number(), ended: z.array(z.object({ stage, count: z.number() })) })),
    /** In the order of the stages, those that some proceeding has left or is in. Days are whole calendar days. */
    stages: z.array(z.object({ stage, left: z.number(), median: z.nullable(z.number()), longest: z.nullable(z.number()), waiting: z.number(), waitingLongest: z.nullable(z.number()) })),
    /** The day on which `waiting` is counted. */
    today: day,
  }),
});
