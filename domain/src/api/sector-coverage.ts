import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, filters, ruleOutcome } from './shared-shapes.js';

/** Consortia by standing; those whose title was revoked and those dissolved are `closed`. */
const standing = { running: z.number(), rectifying: z.number(), closed: z.number() };

/** 第四条 seen in the register: who runs in which sector and track. Tracks are what consortia have entered; the register holds no list of those that ought to be covered. */
export const sectorCoverageMap = defineEndpoint({
  name: 'sector-coverage',
  method: 'GET',
  path: '/sector-coverage',
  summary: 'Sectors and tracks of the register with the consortia that run in them',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** The verdict of the rule on the whole city; `null` when it was not judged. */
    ruling: z.nullable(z.object({ article: z.string(), result: ruleOutcome, note: z.string() })),
    /** Priority sectors in the order of Art. 4, each once; the one for all others only when it has consortia. */
    sectors: z.array(
      z.object({
        sector: z.string(),
        priority: z.boolean(),
        ...standing,
        /** Running or rectifying consortia that have entered no track. */
        untracked: z.number(),
        /** Every track that a consortium of the sector has entered, those with nobody left last. */
        tracks: z.array(z.object({ track: z.string(), ...standing, /** At most five of them, the open ones first. */ consortia: z.array(z.object({ consortium: z.string(), name: z.string() })) })),
      }),
    ),
  }),
});
