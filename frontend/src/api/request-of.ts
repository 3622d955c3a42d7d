import type { Endpoint } from '@monitor/domain';
import { stringifySearch } from '../address/search-text';

const PREFIX = '/api/v1';

const entriesOf = (query: unknown): [string, unknown][] => (typeof query === 'object' && query !== null ? Object.entries(query) : []);

/** The HTTP request of a question: path parameters filled in, the rest as search text for GET and as JSON for the others. */
export const requestOf = (endpoint: Pick<Endpoint, 'path' | 'method'>, query: unknown, signal?: AbortSignal): { url: string; init: RequestInit } => {
  const given = new Map(entriesOf(query));
  const path = endpoint.path.replace(/:([A-Za-z]+)/gu, (_, name: string) => {
    const value = given.get(name);
    given.delete(name);
    return encodeURIComponent(String(value));
  });
  const rest = Object.fromEntries(given);
  const init: RequestInit = { method: endpoint.method, headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) };
  if (endpoint.method === 'GET') return { url: `${PREFIX}${path}${stringifySearch(rest)}`, init };
  if (given.size === 0) return { url: `${PREFIX}${path}`, init };
  return { url: `${PREFIX}${path}`, init: { ...init, headers: { ...init.headers, 'content-type': 'application/json' }, body: JSON.stringify(rest) } };
};
