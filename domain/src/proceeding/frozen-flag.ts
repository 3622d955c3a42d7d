import * as z from 'zod/mini';

import { flagDetail } from '../api/flags.js';
import { documentText } from '../policy/document-text.js';

/** A flag as it stood when somebody acted on it: kept for good with the act, so that later data never rewrite what it rested on. */
export const frozenFlagSchema = z.extend(flagDetail, {
  consortium: z.string(),
  name: z.string(),
  district: z.string(),
  /** Credit code of the lead unit: a ban would be its. */
  lead: z.string(),
  year: z.int(),
  total: z.nullable(z.number()),
  grade: z.string(),
  /** 临界: the flag falls in more than a fifth of the draws. */
  needsSecond: z.boolean(),
  /** The circumstances it was judged by, as the edition keeps them. */
  circumstances: z.string(),
  /** Day of the order whose rectification it is about, or `null`. */
  caseOrderedOn: z.nullable(z.string()),
});
export type FrozenFlag = z.infer<typeof frozenFlagSchema>;

/** Its text as it is kept and hashed: equal flags have equal text. */
export const frozenFlagText = (flag: FrozenFlag): string => documentText(frozenFlagSchema.parse(flag));
