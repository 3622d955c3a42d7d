import type { z } from 'zod';
import { assertPlain, codeOf, placeholdersOf } from './sql-text.js';

/** `viewer`: rows depend on who asks, and the SQL must say how. `everyone`: public facts and the writer's own questions. */
export type Scope = 'viewer' | 'everyone';

/** A question to one edition as a value. `P` is what the caller hands in, `R` one parsed row. */
export interface Query<P, R> {
  readonly name: string;
  readonly scope: Scope;
  readonly sql: string;
  readonly placeholders: ReadonlyMap<string, string>;
  /** Parses the caller's parameters. @throws ZodError */
  bind(params: P): Readonly<Record<string, unknown>>;
  /** Parses one row of the answer. Decimal and 64-bit columns arrive as strings, dates as `YYYY-MM-DD`. @throws ZodError */
  read(row: unknown): R;
}

export interface QuerySpec<P extends z.ZodObject, R extends z.ZodType> {
  name: string;
  params: P;
  row: R;
  sql: string;
  scope?: Scope;
}

const viewerTypes = new Map([
  ['viewer_all', 'Bool'],
  ['viewer_districts', 'Array(String)'],
]);

/**
 * Declares a question. The SQL is one SELECT with every value bound as `{name:Type}`; `FORMAT` is added by the warehouse.
 * With scope `viewer` (the default) it must hold `{viewer_all:Bool}` and `{viewer_districts:Array(String)}`,
 * which the reader binds from the viewer; with `everyone` it must not.
 * @throws Error at definition: several statements, files or other hosts, a placeholder without a parameter or the reverse.
 */
export function defineQuery<P extends z.ZodObject, R extends z.ZodType>(
  spec: QuerySpec<P, R>,
): Query<z.input<P>, z.output<R>> {
  const { name, params, row, sql, scope = 'viewer' } = spec;
  assertPlain(name, sql);
  if (!/^\s*(?:SELECT|WITH)\b/i.test(codeOf(sql))) throw new Error(`SQL of "${name}" must begin with SELECT or WITH`);
  if (/\bSETTINGS\b/i.test(codeOf(sql))) throw new Error(`SQL of "${name}" must not carry SETTINGS: limits belong to the reader`);
  const placeholders = placeholdersOf(name, sql);
  assertViewer(name, scope, placeholders);
  assertParams(name, Object.keys(params.shape), placeholders);
  return { name, scope, sql, placeholders, bind: (values) => params.parse(values), read: (value) => row.parse(value) };
}

function assertViewer(name: string, scope: Scope, placeholders: ReadonlyMap<string, string>): void {
  for (const [key, type] of viewerTypes) {
    if (scope === 'viewer' && placeholders.get(key) !== type) {
      throw new Error(`SQL of "${name}" must restrict its rows by {${key}:${type}}, or declare scope "everyone"`);
    }
    if (scope === 'everyone' && placeholders.has(key)) {
      throw new Error(`SQL of "${name}" uses {${key}} but declares scope "everyone"`);
    }
  }
}

/** @throws Error when a placeholder has no parameter, or a parameter no placeholder. */
export function assertParams(name: string, keys: readonly string[], placeholders: ReadonlyMap<string, string>): void {
  const wanted = [...placeholders.keys()].filter((key) => !viewerTypes.has(key));
  const unbound = wanted.filter((key) => !keys.includes(key));
  const unused = keys.filter((key) => !wanted.includes(key));
  if (unbound.length > 0) throw new Error(`SQL of "${name}" has no parameter for {${unbound.join('}, {')}}`);
  if (unused.length > 0) throw new Error(`SQL of "${name}" never uses the parameter ${unused.join(', ')}`);
}
