import { zhCN } from 'zod/locales';
import * as z from 'zod/mini';

/** What is wrong in a document, and where: `path` in the document's own field names. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

const { localeError } = zhCN();

/** Parses by a schema with Chinese messages: the value, or every field that does not fit. */
export const fieldsOf = <Value>(schema: z.ZodMiniType<Value>, document: unknown): { readonly value: Value | null; readonly problems: readonly FieldProblem[] } => {
  const parsed = z.safeParse(schema, document, { error: localeError });
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: null, problems: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
};
