import type { flagDetail } from '@monitor/domain';
import { z } from 'zod';
import type { z as mini } from 'zod/mini';

type FlagDetail = mini.output<typeof flagDetail>;

/** A flag's columns as the warehouse gives them. */
export const flagColumns = {
  key: z.string(),
  kind: z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']),
  article: z.string(),
  headline: z.string(),
  reasons: z.string(),
  evidence: z.array(z.string()),
  scheme: z.string(),
  rule_set: z.string(),
};

const reasons = z.array(
  z.object({
    code: z.string(),
    zh: z.string(),
    value: z.nullish(z.string()),
    threshold: z.nullish(z.string()),
    gap: z.nullish(z.string()),
    rule: z.nullish(z.string()),
  }),
);

type FlagColumns = z.output<z.ZodObject<typeof flagColumns>>;

/** A flag as the contract tells it. */
export const flagOf = ({ reasons: json, rule_set, ...flag }: FlagColumns): FlagDetail => ({
  key: flag.key,
  kind: flag.kind,
  article: flag.article,
  headline: flag.headline,
  evidence: flag.evidence,
  scheme: flag.scheme,
  ruleSet: rule_set,
  reasons: reasons.parse(JSON.parse(json)).map(({ code, zh, value, threshold, gap, rule }) => ({
    code,
    text: zh,
    value: value ?? null,
    threshold: threshold ?? null,
    gap: gap ?? null,
    rule: rule ?? null,
  })),
});
