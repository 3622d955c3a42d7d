import * as z from 'zod/mini';

/** RFC 9457 problem details: a stable code, a sentence for a person, and a number to quote. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(['not_signed_in', 'wrong_credentials', 'account_locked', 'not_allowed', 'not_found', 'bad_request', 'run_in_progress', 'changed_meanwhile', 'no_data', 'too_many_requests', 'unavailable', 'internal']),
  detail: z.string(),
  requestId: z.string(),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type Problem = z.output<typeof problem>;
