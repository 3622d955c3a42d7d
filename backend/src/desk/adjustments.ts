import { z } from 'zod';

const shown = z.array(z.object({ code: z.string(), points: z.number(), reason: z.string() }));

/** Points added (+) or taken (−) outside the hundred; 0 for a veto. */
export type ShownAdjustment = z.output<typeof shown>[number];

/** The adjustments of a total as the judging wrote them. */
export const readAdjustments = (json: string): ShownAdjustment[] => shown.parse(JSON.parse(json));

export const adjustmentPoints = (json: string): number => readAdjustments(json).reduce((sum, { points }) => sum + points, 0);
