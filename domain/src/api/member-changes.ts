import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, wholeNumber } from './shared-shapes.js';

/** 成员变更 (Art. 11): every membership of a consortium begun by the end of the year, with the reason of leaving. */
export const memberChanges = defineEndpoint({
  name: 'member-changes',
  method: 'GET',
  path: '/consortia/:consortium/member-changes',
  summary: 'Who joined and left a consortium, when and why',
  basis: 'edition',
  query: z.object({ consortium: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    recognised: z.string(),
    memberships: z.array(z.object({
      uscc: z.string(),
      name: z.string(),
      kind: z.string(),
      tier: z.enum(['lead', 'core', 'general']),
      joined: z.string(),
      /** The first day outside. */
      leftOn: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    })),
  }),
});
