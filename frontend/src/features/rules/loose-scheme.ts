import type { Goalposts } from '@monitor/domain';
import * as z from 'zod/mini';

const straight = { lo: z.number(), hi: z.number() };
const goalposts = z.discriminatedUnion('type', [
  z.object({ type: z.literal('linear'), ...straight }), z.object({ type: z.literal('log'), ...straight }), z.object({ type: z.literal('interval'), ...straight, lb: z.number(), ub: z.number() }),
]);

const named = { code: z.string(), zh: z.string(), en: z.string(), weight: z.number() };

/** As much of a scheme as its editor needs: a draft may contradict itself and must still open. */
const looseScheme = z.object({
  dimensions: z.array(z.object(named)),
  indicators: z.array(z.object({
    ...named, dimension: z.string(), unit: z.object({ zh: z.string(), en: z.string() }), goalposts, whenEmpty: z.enum(['not_applicable', 'missing', 'zero']),
    direction: z.enum(['up', 'down', 'interval']),
  })),
});
export type LooseScheme = z.output<typeof looseScheme>;
export type LooseIndicator = LooseScheme['indicators'][number];

/** `null` for a text without the parts of a scheme. */
export const readLoosely = (document: unknown): LooseScheme | null => {
  const read = looseScheme.safeParse(document);
  return read.success ? read.data : null;
};

/** Which way reference values point. */
export const directionOf = (posts: Goalposts): LooseIndicator['direction'] => {
  if (posts.type === 'interval') return 'interval';
  return posts.lo > posts.hi ? 'down' : 'up';
};
