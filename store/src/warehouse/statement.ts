import type { z } from 'zod';
import { assertParams } from './query.js';
import { assertPlain, codeOf, placeholdersOf } from './sql-text.js';

/** One change to an unpublished edition as a value. */
export interface Statement<P> {
  readonly name: string;
  readonly sql: string;
  readonly placeholders: ReadonlyMap<string, string>;
  /** Parses the caller's parameters. @throws ZodError */
  bind(params: P): Readonly<Record<string, unknown>>;
}

export interface StatementSpec<P extends z.ZodObject> {
  name: string;
  params: P;
  sql: string;
}

const verbs = /^\s*(?:INSERT\s+INTO|CREATE|ALTER|DROP|TRUNCATE|RENAME|EXCHANGE|OPTIMIZE|DELETE\s+FROM)\b/i;

/**
 * Declares one INSERT … SELECT, DDL or DELETE statement with its values bound as `{name:Type}`.
 * Whole databases are out of its reach: editions are made and dropped by the warehouse alone.
 * @throws Error at definition: several statements, another verb, files or other hosts, unbound or unused parameters.
 */
export function defineStatement<P extends z.ZodObject>(spec: StatementSpec<P>): Statement<z.input<P>> {
  const { name, params, sql } = spec;
  assertPlain(name, sql);
  const code = codeOf(sql);
  if (!verbs.test(code)) throw new Error(`SQL of "${name}" is neither DDL nor a change of rows`);
  if (/^\s*\w+\s+DATABASE\b/i.test(code)) throw new Error(`SQL of "${name}" touches a whole database`);
  const placeholders = placeholdersOf(name, sql);
  assertParams(name, Object.keys(params.shape), placeholders);
  return { name, sql, placeholders, bind: (values) => params.parse(values) };
}
