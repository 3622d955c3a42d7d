import { isObject, jsonText } from './project-document.js';
import type { CellKind } from '../extract/raw-row.js';

/** Steps of a JSON pointer; a name without a slash is a key of the document itself. */
export const pointerSteps = (head: string): readonly string[] =>
  (head.startsWith('/') ? head.slice(1).split('/') : [head]).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** True for what is looked for in the item of a nested list. */
export const isOfItem = (head: string): boolean => head.startsWith('./');

const ABSENT = Symbol('absent');

const valueAt = (root: unknown, steps: readonly string[]): unknown => {
  let value: unknown = root;
  for (const step of steps) {
    if (Array.isArray(value) && /^\d+$/u.test(step)) value = value[Number(step)];
    // An object that is null has none of its parts; that is told as nothing, not as a changed shape.
    else if (value === null) return null;
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return ABSENT;
  }
  return value === undefined ? ABSENT : value;
};

/** The value a pointer leads to; `found` is false where the document has no such place. */
export const lookAt = (root: unknown, steps: readonly string[]): { readonly found: boolean; readonly value: unknown } => {
  const value = steps.length === 1 && steps[0] === '' ? root : valueAt(root, steps);
  return value === ABSENT ? { found: false, value: null } : { found: true, value };
};

export const textOfValue = (value: unknown): string => (typeof value === 'boolean' ? String(value).toUpperCase() : jsonText(value));

export const kindOfValue = (value: unknown): CellKind | undefined => (typeof value === 'number' ? 'number' : undefined);
