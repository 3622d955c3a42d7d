import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import type { Asker } from './asker.js';
import type { JudgedYear } from './judged-year.js';
import type { ScoredUnit } from './score-year.js';

/** What one rule is judged by: one row per subject, its columns named as the rule's facts. */
export interface FactRow {
  readonly subject: string;
  readonly [fact: string]: unknown;
}

/** What facts may be gathered from: the edition as of a day, and the scores of the year under judgement, which no edition holds yet. */
export interface FactSources {
  readonly asker: Asker;
  readonly day: JudgedYear;
  readonly scored: readonly ScoredUnit[];
}

/** Where a rule's facts come from. */
export interface RuleFacts {
  readonly rule: string;
  readonly gather: (sources: FactSources) => Promise<readonly FactRow[]>;
}

const asked = {
  year: z.int().optional(),
  as_of: z.string().optional(),
  report_due: z.string().optional(),
  grace_until: z.string().optional(),
};
type Asked = keyof typeof asked;

const isAsked = (name: string): name is Asked => Object.hasOwn(asked, name);

const row = z.looseObject({ subject: z.string() });

/** Parameters of `asked` that the SQL uses; the rest of a judged year is left aside when it is bound. */
export const paramsIn = (sql: string): z.ZodObject<Partial<typeof asked>> => {
  const names = [...new Set([...sql.matchAll(/\{(\w+):/gu)].map(([, name = '']) => name))];
  return z.object(Object.fromEntries(names.filter(isAsked).map((name) => [name, asked[name]])));
};

/**
 * Declares where a rule's facts come from. The SQL gives `subject` and one column per fact of the rule's schema;
 * `evidence` holds `<record>:<business key>` of the rows it rests on, sorted, so that equal facts give equal verdicts.
 */
export const defineFacts = ({ rule, sql }: { rule: string; sql: string }): RuleFacts => {
  const question = defineQuery({ name: `facts of ${rule}`, scope: 'everyone', params: paramsIn(sql), row, sql });
  return { rule, gather: ({ asker, day }) => asker.ask(question, day) };
};
