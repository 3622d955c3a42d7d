import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, filters, flagKind } from './shared-shapes.js';

const interval = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  /** Official rank, and the ranks below which 5, 50 and 95 % of the draws lie. */
  nominal: z.number(),
  low: z.number(),
  middle: z.number(),
  high: z.number(),
  /** Share of draws in the top and the bottom group, 0–1. */
  topShare: z.number(),
  bottomShare: z.number(),
  /** 并列带: units of one band cannot be told apart; numbered from the best. */
  band: z.number(),
});

const stability = z.object({
  key: z.string(),
  consortium: z.string(),
  kind: flagKind,
  /** False for a flag that does not stand but would in too many draws. */
  stands: z.boolean(),
  /** Share of draws in which it stands, and with the official answer, 0–1. */
  share: z.number(),
  stability: z.number(),
  /** 临界: below 80 %, a second reviewer is needed. */
  needsSecond: z.boolean(),
});

/** Beside the official score, never instead of it. */
export const robustness = defineEndpoint({
  name: 'robustness',
  method: 'GET',
  path: '/robustness',
  summary: 'How far ranks and flags of a year depend on the choices of the scheme',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    plan: z.object({ seed: z.number(), draws: z.number(), influenceRuns: z.number() }),
    intervals: z.array(interval),
    stability: z.array(stability),
    /** Sobol first-order and total indices of each choice on the mean change of rank; `null` where they cannot be told. */
    influences: z.array(z.object({ choice: z.string(), first: z.nullable(z.number()), total: z.nullable(z.number()) })),
    /** Ranks under other methods. Never a grade. */
    methods: z.array(z.object({ method: z.string(), zh: z.string(), en: z.string(), ranks: z.array(z.object({ consortium: z.string(), rank: z.nullable(z.number()) })) })),
  }),
});
