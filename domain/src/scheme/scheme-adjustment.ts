import * as z from 'zod/mini';

/** What one kind of confirmed event adds to the total, or that it makes the unit 不合格 whatever its total. */
export const schemeAdjustmentSchema = z.readonly(
  z.object({
    code: z.string().check(z.minLength(1)),
    kind: z.enum(['bonus', 'veto']),
    /** Code of the kind of event that brings it about. */
    event: z.string(),
    /** Points for each event; 0 for a veto. */
    points: z.number(),
    zh: z.string(),
    en: z.string(),
  }),
);
export type SchemeAdjustment = z.infer<typeof schemeAdjustmentSchema>;
