import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { provenance, wholeNumber } from './shared-shapes.js';

/** What was not taken from the files of the current edition, and why. */
export const rejections = defineEndpoint({
  name: 'rejections',
  method: 'GET',
  path: '/rejections',
  summary: 'Rejected cells with reason, file, sheet, cell and original value',
  basis: 'edition',
  query: z.object({ code: z.optional(z.string()), path: z.optional(z.string()), offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 200) }),
  reply: z.object({
    total: z.number(),
    byCode: z.array(z.object({ code: z.string(), count: z.number() })),
    byFile: z.array(z.object({ path: z.string(), count: z.number() })),
    rows: z.array(z.object({ source: provenance, record: z.string(), field: z.string(), code: z.string(), message: z.string(), original: z.string() })),
  }),
});
