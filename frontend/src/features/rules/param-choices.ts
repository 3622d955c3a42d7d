import { ruleEntryOf } from '@monitor/domain';
import * as z from 'zod/mini';
import { valueAt } from './document-path';

/** How a parameter is entered, as its rule's own shape tells: one of some codes, several of them, or freely. */
export interface ParamChoices {
  readonly kind: 'one' | 'several' | 'free';
  readonly codes: readonly string[];
}

const free: ParamChoices = { kind: 'free', codes: [] };

const codesAt = (shape: unknown, path: string): readonly string[] => {
  const codes = valueAt(shape, path);
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
};

/** The choices of a rule's parameter; `free` for one that is a number, a text or a list of things. */
export const paramChoices = (rule: string, param: string): ParamChoices => {
  const params = ruleEntryOf(rule)?.definition.params;
  if (params === undefined) return free;
  const shape = valueAt(z.toJSONSchema(params, { unrepresentable: 'any', io: 'input' }), `properties.${param}`);
  const [one, several] = [codesAt(shape, 'enum'), codesAt(shape, 'items.enum')];
  if (one.length > 0) return { kind: 'one', codes: one };
  return several.length > 0 ? { kind: 'several', codes: several } : free;
};
