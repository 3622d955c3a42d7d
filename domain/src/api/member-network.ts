import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, wholeNumber } from './shared-shapes.js';

const tier = z.enum(['lead', 'core', 'general']);

/** 成员网络: members of a consortium that sit in other consortia of the year too. */
export const memberNetwork = defineEndpoint({
  name: 'member-network',
  method: 'GET',
  path: '/consortia/:consortium/network',
  summary: 'Members that a consortium shares with others',
  basis: 'edition',
  query: z.object({ consortium: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    consortium: z.string(),
    name: z.string(),
    /** Members of the year, shared or not. */
    members: z.number(),
    /** Those that are shared; `outside` counts consortia that the asker may not see. */
    shared: z.array(z.object({ uscc: z.string(), name: z.string(), kind: z.string(), tier, outside: z.number() })),
    consortia: z.array(z.object({ consortium: z.string(), name: z.string(), sector: z.string(), status: consortiumStatus })),
    links: z.array(z.object({ uscc: z.string(), consortium: z.string(), tier })),
  }),
});
