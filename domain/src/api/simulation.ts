import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { naming, policyKind } from './policy.js';
import { flagKind, grade, wholeNumber } from './shared-shapes.js';

const place = z.object({ total: z.nullable(z.number()), rank: z.nullable(z.number()), grade });

/** One consortium under the official documents and under the draft. */
const move = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  before: place,
  after: place,
  /** Points of the total by indicator, largest first; with `other` (adjustments and the floor) they sum to the change. Empty when either total is wanting. */
  drivers: z.array(z.object({ indicator: z.string(), change: z.number() })),
  other: z.number(),
  /** In words: what moved it, an indicator or a line of the grading. */
  because: z.string(),
});

const flagChange = z.object({
  change: z.enum(['appears', 'vanishes']),
  consortium: z.string(),
  name: z.string(),
  kind: flagKind,
  headline: z.string(),
  because: z.string(),
});

const simulationResult = z.object({
  id: z.number(),
  at: z.string(),
  askedBy: z.string(),
  kind: policyKind,
  document: z.string(),
  sha256: z.string(),
  year: z.number(),
  edition: z.string(),
  /** The official documents it was compared with. */
  comparedWith: z.object({ scheme: z.string(), ruleSet: z.string() }),
  counts: z.object({
    units: z.number(), gradeUp: z.number(), gradeDown: z.number(), rankMoved: z.number(),
    flagsAppear: z.number(), flagsVanish: z.number(), meanRankChange: z.number(), largestTotalChange: z.number(),
  }),
  /** Every unit of the year in the draft's order; `moves` of those whose grade changed come with drivers. */
  moves: z.array(move),
  flags: z.array(flagChange),
});

export const simulate = defineEndpoint({
  name: 'simulate',
  method: 'POST',
  path: '/policy-documents/:kind/:id/:version/simulate',
  summary: 'Judge a closed year by a draft and compare it with the official verdicts; kept on record',
  basis: 'moment',
  query: z.object({ ...naming, year: wholeNumber }),
  reply: simulationResult,
});

export const simulations = defineEndpoint({
  name: 'simulations',
  method: 'GET',
  path: '/simulations',
  summary: 'Alternatives that were looked at, newest first',
  basis: 'moment',
  query: z.object({ kind: z.optional(policyKind), id: z.optional(z.string()), version: z.optional(z.string()) }),
  reply: z.object({ simulations: z.array(z.omit(simulationResult, { moves: true, flags: true })) }),
});

export const oneSimulation = defineEndpoint({
  name: 'one-simulation',
  method: 'GET',
  path: '/simulations/:id',
  summary: 'One simulation as it was found then',
  basis: 'moment',
  query: z.object({ id: wholeNumber }),
  reply: simulationResult,
});
