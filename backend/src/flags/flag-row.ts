import { flagDetail, type ReplyOf, type flags } from '@monitor/domain';
import { z } from 'zod';

type FlagDetail = Omit<ReplyOf<typeof flags>['flags'][number], 'consortium' | 'name' | 'sector' | 'district' | 'year'>;

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

type FlagColumns = z.output<z.ZodObject<typeof flagColumns>>;

/** A flag as the contract tells it. */
export const flagOf = ({ reasons, rule_set, ...flag }: FlagColumns): FlagDetail =>
  flagDetail.parse({ ...flag, ruleSet: rule_set, reasons: JSON.parse(reasons) });
