import type { Endpoint, ReplyOf } from '@monitor/domain';
import { problem, type Problem } from '@monitor/domain';

/** A browser's side of the contracts, with its cookie. */
export interface Caller {
  ask<E extends Endpoint>(endpoint: E, query: Record<string, unknown>): Promise<ReplyOf<E>>;
  raw(path: string, options?: RequestInit): Promise<Response>;
}

/** What the server said instead of an answer. */
export class Refused extends Error {
  constructor(readonly told: Problem) {
    super(`${told.status} ${told.code}: ${told.detail}`);
  }
}

const pathOf = (endpoint: Endpoint, query: Record<string, unknown>): { path: string; rest: Record<string, unknown> } => {
  const rest = { ...query };
  const path = endpoint.path.replace(/:(\w+)/gu, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path: `/api/v1${path}`, rest };
};

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

export const callerAt = (url: string, cookie = ''): Caller => {
  const raw = (path: string, options: RequestInit = {}): Promise<Response> => fetch(`${url}${path}`, { ...options, headers: { cookie, ...options.headers } });
  return {
    raw,
    ask: async (endpoint, query) => {
      const { path, rest } = pathOf(endpoint, query);
      const search = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, textOf(value)]));
      const body = { method: endpoint.method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) };
      const response = await (endpoint.method === 'GET' ? raw(`${path}?${search.toString()}`) : raw(path, body));
      const told: unknown = await response.json();
      if (!response.ok) throw new Refused(problem.parse(told));
      return endpoint.reply.parse(told) as ReplyOf<typeof endpoint>;
    },
  };
};


/** Signs in and returns a caller with the session's cookie. */
export const signedInAt = async (url: string, name: string, password: string): Promise<Caller> => {
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, password }) });
  if (!response.ok) throw new Refused(problem.parse(await response.json()));
  return callerAt(url, response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; '));
};
