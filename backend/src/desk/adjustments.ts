import { z } from 'zod';

const written = z.array(z.object({ kind: z.enum(['bonus', 'deduction', 'veto']), code: z.string(), points: z.number(), zh: z.string() }));

export interface ShownAdjustment {
  readonly code: string;
  /** Added (+) or taken (−); 0 for a veto. */
  readonly points: number;
  readonly reason: string;
}

/** The adjustments of a total as the judging wrote them, with their sign. */
export const readAdjustments = (json: string): ShownAdjustment[] =>
  written.parse(JSON.parse(json === '' ? '[]' : json)).map(({ kind, code, points, zh }) => ({ code, points: kind === 'deduction' ? -points : points, reason: zh }));

/** Points added (+) or taken (−) outside the hundred. */
export const adjustmentPoints = (json: string): number => readAdjustments(json).reduce((sum, { points }) => sum + points, 0);
