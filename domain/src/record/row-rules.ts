import type { FieldValue } from './field.js';

/** What no single cell can tell, and the field at fault. */
export interface Inconsistency {
  readonly field: string;
  readonly message: string;
}

type Values = Readonly<Record<string, FieldValue>>;

/** A check of a row as a value, so that it can also be asked of many rows at once. Dates are `YYYY-MM-DD`, amounts decimal text. */
export type RowRule =
  | { readonly rule: 'not-after'; readonly first: string; readonly second: string; readonly message: string }
  | { readonly rule: 'not-negative'; readonly fields: readonly string[]; readonly message: string };

/** The first date is not after the second (or one is absent). */
export const notAfter = (first: string, second: string, message: string): RowRule => ({ rule: 'not-after', first, second, message });

/** None of these amounts is negative. */
export const notNegative = (fields: readonly string[], message: string): RowRule => ({ rule: 'not-negative', fields, message });

/** `null` when the row keeps the rule. */
export const breachOf = (rule: RowRule, values: Values): Inconsistency | null => {
  if (rule.rule === 'not-negative') {
    const field = rule.fields.find((name) => String(values[name] ?? '').startsWith('-'));
    return field === undefined ? null : { field, message: rule.message };
  }
  const [from, to] = [values[rule.first], values[rule.second]];
  return typeof from === 'string' && typeof to === 'string' && from > to ? { field: rule.second, message: rule.message } : null;
};

/** The first breach in the order of the rules. */
export const firstBreach = (rules: readonly RowRule[]) => (values: Values): Inconsistency | null => {
  for (const rule of rules) {
    const breach = breachOf(rule, values);
    if (breach !== null) return breach;
  }
  return null;
};
