const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
};

/** The text of a policy document as it is kept and hashed: JSON with the keys of every object in order, so that equal documents have equal text. */
export const documentText = (document: Readonly<Record<string, unknown>>): string => JSON.stringify(sorted(document));
