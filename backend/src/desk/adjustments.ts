import { type Adjustment, adjustmentShift } from '@monitor/domain';
import { z } from 'zod';

/** Editions judged before the kind was kept tell it by the sign alone. */
const kept = z.object({
  kind: z.enum(['bonus', 'deduction', 'veto']).optional(),
  code: z.string(),
  /** Added (+) or taken (−); 0 for a veto. */
  points: z.number(),
  reason: z.string(),
  evidence: z.array(z.string()).optional(),
});

const kindOf = (points: number): Adjustment['kind'] => {
  if (points === 0) return 'veto';
  return points > 0 ? 'bonus' : 'deduction';
};

/** The adjustments of a total as the judging wrote them. */
export const readAdjustments = (json: string): Adjustment[] =>
  z.array(kept).parse(JSON.parse(json)).map(({ kind, code, points, reason, evidence }) => ({
    kind: kind ?? kindOf(points), code, points: Math.abs(points), zh: reason, evidence: evidence ?? [],
  }));

/** Points added (+) or taken (−) outside the hundred, bonuses up to their limit. */
export const adjustmentPoints = (json: string, bonusLimit: number): number => adjustmentShift(readAdjustments(json), bonusLimit);
