import { openStore } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { type Caller, callerAt, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { rawRequest } from './raw-request.js';
import { protectedRoutes, type Route, variantsOf } from './routes.js';

let city: City;
let server: RunningServer;
let leader: Caller;
let cookie: string;
let outlived: string[];

const TWO_HOURS_MS = 7_200_000;

/** Sessions that ran out: one by its end, one because nobody used it for an hour. */
const outlivedSessions = async (dataDir: string): Promise<string[]> => {
  const earlier = new Date(Date.now() - TWO_HOURS_MS).toISOString();
  const store = await openStore({ dataDir, clock: () => earlier });
  const account = await store.ledger.accountByName('leader');
  const ended = await store.ledger.createSession(account?.id ?? '', 119);
  const idle = await store.ledger.createSession(account?.id ?? '');
  await store.close();
  return [ended.token, idle.token];
};

const signIn = (name: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ name, password }) });
const passwordOf = (name: string): string => city.passwords[name] ?? '';
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const ask = ({ method, path, body }: Route, headers: Record<string, string> = {}) =>
  rawRequest(server.url, { method, path, body, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } });

beforeAll(async () => {
  city = await aCity();
  outlived = await outlivedSessions(city.dataDir);
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', passwordOf('leader'));
  cookie = cookieOf(await signIn('leader', passwordOf('leader')));
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

describe('without a session', () => {
  it.each(protectedRoutes)('$name answers 401 and tells nothing', async (route) => {
    const { status, body, headers } = await ask(route);
    expect(status).toBe(401);
    expect(JSON.parse(body)).toMatchObject({ status: 401, code: 'not_signed_in', detail: '登录已失效或尚未登录，请重新登录。' });
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it.each(protectedRoutes)('no spelling, method or header opens $name', async (route) => {
    const variants = variantsOf(route);
    expect(variants.length).toBeGreaterThanOrEqual(40);
    for (const { path, method, headers } of variants) {
      const reply = await rawRequest(server.url, { method, path, headers: { 'content-type': 'application/json', ...headers }, body: method === 'GET' || method === 'HEAD' ? undefined : route.body });
      const isPage = reply.status === 200 && String(reply.headers['content-type']).startsWith('text/html') && reply.body.includes('<div id="root">');
      const isHealth = reply.status === 200 && reply.body === '{"status":"live"}';
      expect([isPage, isHealth, reply.status >= 400 && reply.status < 500].filter(Boolean), `${method} ${path} ${JSON.stringify(headers)}: ${reply.status} ${reply.body.slice(0, 200)}`).toHaveLength(1);
    }
  });

  it('five hundred forged cookies open nothing', async () => {
    const random = randomOf(1, 'cookies');
    const token = cookie.slice(cookie.indexOf('=') + 1);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const forged = Array.from({ length: 500 }, (_, index) => {
      const at = random.int(0, token.length - 1);
      const other = random.pick(letters.filter((letter) => letter !== token.charAt(at)));
      return [token.slice(0, at) + other + token.slice(at + 1), token.slice(0, at), `${token}${other}`, token.toUpperCase(), `s:${token}`, `${token}\u0000`.replace('\u0000', '%00')][index % 6] ?? '';
    });
    const [session] = protectedRoutes.filter(({ name }) => name === 'current-session');
    if (session === undefined) throw new Error('No such route');
    const statuses = await Promise.all(forged.map((value) => ask(session, { cookie: `monitor_session=${value}` }).then(({ status }) => status)));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect((await ask(session, { cookie })).status).toBe(200);
  });

  it('only signing in, health and the files of the page are open', async () => {
    const open = await Promise.all(['/', '/ranking', '/health/live', '/health/ready'].map((path) => rawRequest(server.url, { method: 'GET', path, headers: { accept: 'text/html' } })));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const script = /src="(\/assets\/[^"]+\.js)"/u.exec(open[0]?.body ?? '')?.[1] ?? '';
    expect((await rawRequest(server.url, { method: 'GET', path: script })).status).toBe(200);
    expect((await rawRequest(server.url, { method: 'GET', path: '/assets/../../package.json' })).status).toBeGreaterThanOrEqual(400);
    expect(JSON.parse(open[3]?.body ?? '')).toEqual({ status: 'ready', checks: { warehouse: 'ok', ledger: 'ok', data: 'ok' } });
  });
});

describe('a session', () => {
  it('opens every route that reads', async () => {
    for (const route of protectedRoutes.filter(({ method }) => method === 'GET')) expect((await ask(route, { cookie })).status, route.name).not.toBe(401);
    expect((await leader.raw('/api/docs-json')).status).toBe(200);
  });

  it('is over after signing out, for every route', async () => {
    const own = cookieOf(await signIn('officer', passwordOf('officer')));
    expect((await rawRequest(server.url, { method: 'DELETE', path: '/api/v1/session', headers: { cookie: own } })).status).toBe(200);
    for (const route of protectedRoutes) expect((await ask(route, { cookie: own })).status, route.name).toBe(401);
  });

  it('is over when it ran out or was idle for an hour', async () => {
    for (const token of outlived) for (const route of protectedRoutes) expect((await ask(route, { cookie: `monitor_session=${token}` })).status, route.name).toBe(401);
  });

  it('is not taken over from before signing in', async () => {
    const fixed = cookieOf(await signIn('officer', passwordOf('officer'), { cookie: `monitor_session=${'f'.repeat(43)}` }));
    expect(fixed).not.toContain('f'.repeat(43));
    expect((await callerAt(server.url, `monitor_session=${'f'.repeat(43)}`).raw('/api/v1/session')).status).toBe(401);
  });
});
