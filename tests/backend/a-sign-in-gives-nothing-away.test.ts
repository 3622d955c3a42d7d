import { problem, type Problem } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { rawRequest } from './raw-request.js';

let city: City;
let server: RunningServer;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const passwordOf = (name: string): string => city.passwords[name] ?? '';
const signIn = (name: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ name, password }) });
const told = async (response: Response): Promise<Problem> => problem.parse(await response.json());
const sameButForItsNumber = (given: Problem): Problem => ({ ...given, requestId: '' });

describe('signing in', () => {
  it('answers a wrong name as a wrong password', async () => {
    const [wrongName, wrongPassword] = [await signIn('nobody', 'x'), await signIn('analyst', 'x')];
    expect([wrongName.status, wrongPassword.status]).toEqual([401, 401]);
    expect([...wrongName.headers.keys()].sort()).toEqual([...wrongPassword.headers.keys()].sort());
    expect(sameButForItsNumber(await told(wrongName))).toEqual(sameButForItsNumber(await told(wrongPassword)));
  });

  it('gives a cookie that no script reads and no other site sends', async () => {
    const response = await signIn('leader', passwordOf('leader'));
    expect(response.status).toBe(200);
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^monitor_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    expect(await response.text()).not.toContain(cookie.slice(16, 59));
  });

  it('gives another session each time', async () => {
    const cookies = await Promise.all([1, 2, 3].map(async () => (await signIn('leader', passwordOf('leader'))).headers.getSetCookie()[0]));
    expect(new Set(cookies).size).toBe(3);
  });

  it('locks after five wrong passwords, for the right one too, and for that account alone', async () => {
    for (const attempt of [1, 2, 3, 4, 5]) expect((await told(await signIn('officer', `wrong ${attempt}`))).code, String(attempt)).toBe('wrong_credentials');
    const locked = await signIn(' OFFICER ', passwordOf('officer'));
    expect(locked.status).toBe(423);
    expect(await told(locked)).toMatchObject({ code: 'account_locked', detail: '口令连续输错，账号已锁定 15 分钟。请稍后再试，或联系管理员。' });
    expect((await signIn('leader', passwordOf('leader'))).status).toBe(200);
  });

  it.each([
    ['no body', undefined, 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a name that is an object', '{"name":{"$ne":null},"password":"x"}', 'application/json'],
    ['broken JSON', '{"name":', 'application/json'],
    ['a form', 'name=leader&password=x', 'application/x-www-form-urlencoded'],
    ['plain text', '{"name":"leader","password":"x"}', 'text/plain'],
    ['a poisoned prototype', '{"__proto__":{"name":"leader"},"password":"x"}', 'application/json'],
    ['two million letters', JSON.stringify({ name: 'leader', password: 'x'.repeat(2_000_000) }), 'application/json'],
  ])('refuses %s as a bad request', async (_what, body, type) => {
    const { status, body: text } = await rawRequest(server.url, { method: 'POST', path: '/api/v1/session', headers: { 'content-type': type }, body });
    expect(status).toBe(400);
    expect(problem.parse(JSON.parse(text)).code).toBe('bad_request');
  });
});

describe('a page of another site', () => {
  it.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by no origin at all', { origin: 'null' }],
    ['by the same name on another port', { origin: 'http://127.0.0.1:1' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
  ])('cannot sign in, start a load or sign out: %s', async (_how, headers) => {
    expect((await signIn('leader', passwordOf('leader'), headers)).status).toBe(403);
    const leader = await signedInAt(server.url, 'leader', passwordOf('leader'));
    const load = await leader.raw('/api/v1/runs', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{"kind":"load"}' });
    expect(load.status).toBe(403);
    expect((await leader.raw('/api/v1/session', { method: 'DELETE', headers })).status).toBe(403);
    expect((await leader.raw('/api/v1/session')).status).toBe(200);
  });

  it('gets no leave to read from here', async () => {
    const leader = await signedInAt(server.url, 'leader', passwordOf('leader'));
    const { headers } = await leader.raw('/api/v1/overview', { headers: { origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('every reply', () => {
  it.each(['/', '/health/live', '/api/v1/overview', '/api/docs', '/nowhere.js'])('%s carries the headers that browsers obey', async (path) => {
    const { headers } = await rawRequest(server.url, { method: 'GET', path, headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });
});
