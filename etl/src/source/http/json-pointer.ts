/** The value a JSON pointer leads to, `undefined` when there is none. A text without a leading `/` is a key of the root. */
export const valueAt = (root: unknown, pointer: string): unknown => {
  let value = root;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    const inner: unknown = Reflect.get(value, key);
    value = inner;
  }
  return value;
};

const keysOf = (pointer: string): readonly string[] => {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return [pointer];
  return pointer.slice(1).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
};
