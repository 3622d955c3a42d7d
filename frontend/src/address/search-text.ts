/** The search part of an address as plain text values; a name given twice keeps its last value. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

const encoded = (text: string): string => encodeURIComponent(text).replace(/%2C/gu, ',').replace(/%3A/gu, ':').replace(/%2F/gu, '/');

const valueOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Lists as comma text; what is empty or default is left out. */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const pairs = Object.entries(search)
    .map(([name, value]): [string, string] => [name, valueOf(value)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};
