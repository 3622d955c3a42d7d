const sortedEntries = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, each]) => each !== undefined).sort(([left], [right]) => (left < right ? -1 : 1));

/**
 * JSON with the keys of every object in order, so that equal values give equal text on any machine.
 * @throws RangeError for what JSON would silently turn into null: NaN and the infinities
 */
export const canonicalText = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`数值 ${value} 不能留存，请检查算出它的指标`);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${sortedEntries(value).map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(',')}}`;
};
