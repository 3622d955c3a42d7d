import * as z from 'zod/mini';
import { refusalCodes } from '../proceeding/act-context.js';
import { acts, proceedingKinds, stages } from '../proceeding/proceeding-event.js';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

const day = z.string();
const act = z.enum(acts);
const kind = z.enum(proceedingKinds);
const stage = z.enum(stages);

const legal = z.object({
  status: z.enum(['active', 'rectifying', 'revoked']),
  since: z.nullable(day),
  deadline: z.nullable(day),
  /** On the lead unit. */
  ban: z.nullable(z.object({ from: day, lastDay: day, until: day })),
  commendedOn: z.array(day),
});

const event = z.object({
  seq: z.number(), act, zh: z.string(), by: z.string(), role: z.string(), at: z.string(), on: day, reason: z.string(),
  /** What it rested on: the edition, the hash of its verdicts and of the flag as it stood. */
  edition: z.string(), verdictHash: z.string(), basis: z.string(), hash: z.string(),
});

const record = z.object({
  id: z.number(), kind, stage, stageName: z.string(), openedBy: z.string(), openedAt: z.string(),
  noticedOn: z.nullable(day),
  /** Last day on which the consortium may answer the notice. */
  answerUntil: z.nullable(day),
  approvedOn: z.nullable(day), servedOn: z.nullable(day), deadline: z.nullable(day),
  /** 依据变更: the flag is no longer the one that was reviewed. */
  basisChanged: z.boolean(),
  /** The flag's headline as it was proposed. */
  headline: z.string(),
  events: z.array(event),
});

const outlook = z.object({
  flagKey: z.string(),
  consortium: z.string(),
  name: z.string(),
  district: z.string(),
  today: day,
  /** The flag stands in the edition shown; it can be judged; it needs a second reviewer. */
  stands: z.boolean(), evaluable: z.boolean(), needsSecond: z.boolean(),
  /** What an act has to send back, so that nobody acts on what he has not seen. */
  length: z.number(), basis: z.string(),
  records: z.array(record),
  legal,
  /** Steps of the present stage; `why` says in words what stands in the asker's way. */
  steps: z.array(z.object({ act, zh: z.string(), may: z.boolean(), why: z.nullable(z.string()), code: z.nullable(z.enum(refusalCodes)), reasoned: z.boolean(), dated: z.boolean() })),
});

export const proceedings = defineEndpoint({
  name: 'proceedings',
  method: 'GET',
  path: '/proceedings',
  summary: 'Proceedings on flags within the asker’s districts, the latest first',
  basis: 'moment',
  query: z.object({ consortium: z.optional(z.string()), year: z.optional(wholeNumber) }),
  reply: z.object({
    rows: z.array(z.object({
      id: z.number(), flagKey: z.string(), kind, consortium: z.string(), name: z.string(), district: z.string(), year: z.number(),
      stage, stageName: z.string(), ended: z.boolean(), openedBy: z.string(), lastOn: day, deadline: z.nullable(day), legal,
    })),
  }),
});

export const oneProceeding = defineEndpoint({
  name: 'one-proceeding',
  method: 'GET',
  path: '/flags/:key/proceeding',
  summary: 'What was done on one flag, where it stands, and what the asker may do next and why not',
  basis: 'moment',
  query: z.object({ key: z.string() }),
  reply: outlook,
});

/** Refused with `bad_request` by the guard and with `changed_meanwhile` when somebody was faster or the data are others. */
export const proceedingEvent = defineEndpoint({
  name: 'proceeding-event',
  method: 'POST',
  path: '/flags/:key/proceeding',
  summary: 'Go on with a proceeding by one act',
  basis: 'moment',
  query: z.object({ key: z.string(), act, on: z.optional(day), reason: z._default(z.string().check(z.maxLength(2000)), ''), expectedLength: wholeNumber, basis: z.string() }),
  reply: outlook,
});
