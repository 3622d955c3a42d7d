import type { Field, FieldValue } from './field.js';
import { firstBreach, type Inconsistency, type RowRule } from './row-rules.js';

export { type Inconsistency, notAfter, notNegative, type RowRule } from './row-rules.js';

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The values of a record: text, number, list or `null`, one per field; amounts and decimals are text. */
export type RecordOf<D extends RecordDefinition> = { readonly [K in keyof D['fields']]: ValueOf<D['fields'][K]> };

export interface RecordDefinition<F extends Fields = Fields> {
  /** Table name in the warehouse and name of the kind everywhere. */
  readonly name: string;
  readonly zh: string;
  readonly fields: F;
  /** Business key: two rows with the same values are the same thing told twice. */
  readonly key: readonly string[];
  /** Fields that must name a row of another kind. */
  readonly references: readonly Reference[];
  /** The field whose cell stands for the row in a drill-down. */
  readonly anchor: string;
  /** What no single cell can tell: `null` when consistent, else a Chinese sentence and the field at fault. */
  readonly check: (values: Readonly<Record<string, FieldValue>>) => Inconsistency | null;
  /** All that `check` looks at, as values; `null` where only `check` itself can tell. */
  readonly rules: readonly RowRule[] | null;
}

export interface Reference {
  readonly field: string;
  readonly record: string;
  readonly key: string;
}

interface Draft<F extends Fields> {
  readonly name: string;
  readonly zh: string;
  readonly fields: F;
  readonly key: readonly (keyof F & string)[];
  readonly anchor: keyof F & string;
  readonly references?: readonly Reference[];
  readonly rules?: readonly RowRule[];
  /** For what no rule can say; it stands instead of rules. */
  readonly check?: RecordDefinition['check'];
}

/** A kind of record as a value: template, header mapping, parser, table columns and drill-down all follow from it. */
export const defineRecord = <const N extends string, const F extends Fields>(draft: Draft<F> & { readonly name: N }): RecordDefinition<F> & { readonly name: N } => ({
  references: [],
  check: firstBreach(draft.rules ?? []),
  ...draft,
  rules: draft.rules ?? (draft.check === undefined ? [] : null),
});

export const ofConsortium: Reference = { field: 'consortium', record: 'consortium', key: 'code' };
export const ofProject: Reference = { field: 'project', record: 'project', key: 'code' };
