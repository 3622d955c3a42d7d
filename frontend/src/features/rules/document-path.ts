/** A scheme or rule set as plain JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const step = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

/** What stands at `grading.share.percent` or `indicators.3.weight`; `undefined` where nothing does. */
export const valueAt = (document: unknown, path: string): unknown => path.split('.').reduce(step, document);

const replaced = (value: unknown, names: readonly string[], next: unknown): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return next;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (String(at) === name ? replaced(each, rest, next) : each));
  return { ...(isObject(value) ? value : {}), [name]: replaced(step(value, name), rest, next) };
};

/** The document with another value at a path; nothing of the given one is changed. */
export const withValueAt = (document: JsonObject, path: string, next: unknown): JsonObject => {
  const [name = '', ...rest] = path.split('.');
  return { ...document, [name]: replaced(document[name], rest, next) };
};

/** One value that differs between two texts. */
export interface ValueChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isBranch = (value: unknown): value is Record<string, unknown> => isObject(value) && (!Array.isArray(value) || value.some(isObject));

const isSame = (left: unknown, right: unknown): boolean => left === right || JSON.stringify(left) === JSON.stringify(right);

/** Every value that differs, by its path; a list of plain values differs as a whole. */
export const changesBetween = (before: unknown, after: unknown, at = ''): readonly ValueChange[] => {
  if (!isBranch(before) || !isBranch(after)) return isSame(before, after) ? [] : [{ path: at, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => changesBetween(before[name], after[name], at === '' ? name : `${at}.${name}`));
};

/** The same changes made to another text. */
export const withChanges = (document: JsonObject, changes: readonly ValueChange[]): JsonObject =>
  changes.reduce((text, { path, after }) => withValueAt(text, path, after), document);
