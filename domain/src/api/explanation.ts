import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, flagKind, provenance, ruleOutcome, wholeNumber } from './shared-shapes.js';

const contribution = z.object({
  kind: z.enum(['indicator', 'bonus', 'deduction', 'limit', 'floor']),
  code: z.string(),
  contribution: z.number(),
  /** Points it could have brought; `null` unless an indicator. */
  points: z.nullable(z.number()),
  open: z.number(),
  /** For an adjustment: why. */
  reason: z.nullable(z.string()),
});

const gradeLine = z.enum(['pass', 'good', 'excellent']);
const distance = z.object({ grade: gradeLine, line: z.number(), gap: z.number(), cleared: z.boolean() });

/** What would have cleared the next line at least cost. */
const way = z.object({
  grade: gradeLine,
  line: z.number(),
  gap: z.number(),
  reachable: z.boolean(),
  steps: z.array(z.object({
    indicator: z.string(),
    /** Value now and value needed, in the indicator's unit; `null` where nothing was reported. */
    from: z.nullable(z.number()),
    to: z.number(),
    gain: z.number(),
  })),
  blockedBy: z.array(z.string()),
});

const change = z.object({
  year: z.number(),
  before: z.number(),
  now: z.number(),
  change: z.number(),
  /** They and `byAdjustments` sum to `change`. */
  indicators: z.array(z.object({ indicator: z.string(), byValue: z.number(), byPosts: z.number(), byWeight: z.number(), change: z.number() })),
  byAdjustments: z.number(),
  schemeChanged: z.boolean(),
});

export const explanation = defineEndpoint({
  name: 'explanation',
  method: 'GET',
  path: '/consortia/:consortium/explanation',
  summary: 'Why a consortium has its score: parts, distances, cheapest way, place in its sector, change since last year',
  basis: 'edition',
  query: z.object({ consortium: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    consortium: z.string(),
    /** `null` with `reason` when there is no total to explain. */
    total: z.nullable(z.number()),
    reason: z.nullable(z.string()),
    contributions: z.array(contribution),
    distances: z.array(distance),
    way: z.nullable(way),
    sector: z.nullable(z.object({
      units: z.number(), rank: z.number(), least: z.number(), lowerQuartile: z.number(), median: z.number(), upperQuartile: z.number(), most: z.number(),
      quarter: z.nullable(z.number()),
      /** All totals of the sector, best first; names only of consortia the asker may see. */
      totals: z.array(z.object({ consortium: z.nullable(z.string()), name: z.nullable(z.string()), total: z.number() })),
    })),
    change: z.nullable(change),
    /** Rank interval of the robustness sample. */
    interval: z.nullable(z.object({ low: z.number(), middle: z.number(), high: z.number(), band: z.number(), topShare: z.number(), bottomShare: z.number() })),
    /** Why it cannot be judged, and from whom what is missing. */
    obstacles: z.array(z.object({ code: z.string(), text: z.string(), fromWhom: z.string() })),
  }),
});

const evidenceRow = z.object({
  key: z.string(),
  record: z.string(),
  recordZh: z.string(),
  label: z.string(),
  place: z.nullable(provenance),
});

const condition = z.object({
  code: z.string(),
  met: z.boolean(),
  text: z.string(),
  value: z.nullable(z.string()),
  threshold: z.nullable(z.string()),
  gap: z.nullable(z.string()),
  rule: z.nullable(z.string()),
  evidence: z.array(z.string()),
});

const openReading = z.object({ question: z.string(), taken: z.string(), param: z.string() });

const ruleNode = z.object({
  rule: z.string(),
  version: z.string(),
  article: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  clause: z.string(),
  severity: z.enum(['hard', 'soft']),
  result: ruleOutcome,
  note: z.string(),
  measured: z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() })),
  params: z.record(z.string(), z.unknown()),
  openReadings: z.array(openReading),
  evidence: z.array(z.string()),
});

/** Why a flag stands: a tree of conditions, each with its rule, down to the rows. */
export const flagExplanation = defineEndpoint({
  name: 'flag-explanation',
  method: 'GET',
  path: '/flags/:key',
  summary: 'One flag: conditions met and not met, rules with clause and version, evidence rows, stability',
  basis: 'edition',
  query: z.object({ key: z.string() }),
  reply: z.object({
    basis,
    key: z.string(),
    kind: flagKind,
    consortium: z.string(),
    name: z.string(),
    sector: z.string(),
    district: z.string(),
    article: z.string(),
    headline: z.string(),
    scheme: z.string(),
    ruleSet: z.string(),
    total: z.nullable(z.number()),
    conditions: z.array(condition),
    rules: z.array(ruleNode),
    /** What the Measures leave open about this kind of flag itself. */
    openReadings: z.array(openReading),
    evidence: z.array(evidenceRow),
    stability: z.nullable(z.object({ share: z.number(), stability: z.number(), draws: z.number(), needsSecond: z.boolean() })),
  }),
});
