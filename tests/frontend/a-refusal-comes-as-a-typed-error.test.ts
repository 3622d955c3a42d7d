import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { currentSession, signIn } from '@monitor/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mayHeal } from '../../frontend/src/api/api-error';
import { fetchEndpoint } from '../../frontend/src/api/fetch-endpoint';

const whoami = { account: 'leader', displayName: '局领导', role: 'leader', districts: 'all', expiresAt: '2026-07-01T00:00:00Z' };
const opened: Server[] = [];

/** A page asks its own site; here the site is a server of this test. */
const site = async (status: number, body: string): Promise<void> => {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-9' }).end(body);
  });
  opened.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const ask = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => ask(`http://127.0.0.1:${port}${path}`, init));
};

afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(opened.splice(0).map((server) => new Promise((done) => server.close(done))));
});

describe('an endpoint', () => {
  it('gives its reply as the contract reads it', async () => {
    await site(200, JSON.stringify({ ...whoami, unknown: 1 }));
    expect(await fetchEndpoint(currentSession, {})).toEqual(whoami);
  });

  it('that refuses gives the code, the sentence and the request number', async () => {
    await site(401, JSON.stringify({ type: 'about:blank', title: 't', status: 401, code: 'wrong_credentials', detail: '账号或口令不对', requestId: 'req-1' }));
    await expect(fetchEndpoint(signIn, { name: 'a', password: 'b' })).rejects.toMatchObject({ name: 'ApiError', code: 'wrong_credentials', message: '账号或口令不对', status: 401, requestId: 'req-1' });
  });

  it('whose reply breaks the contract is not shown as if it held', async () => {
    await site(200, JSON.stringify({ ...whoami, role: 'emperor' }));
    await expect(fetchEndpoint(currentSession, {})).rejects.toMatchObject({ code: 'unreadable', requestId: 'req-9' });
  });

  it('behind a gate that answers with a page is unavailable, not unreadable', async () => {
    await site(502, '<html>Bad gateway</html>');
    const error = await fetchEndpoint(currentSession, {}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unavailable', status: 502 });
    expect(mayHeal(error as Error)).toBe(true);
  });

  it('that cannot be reached is offline', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => Promise.reject(new TypeError(`no line for ${init.method}`)));
    await expect(fetchEndpoint(currentSession, {})).rejects.toMatchObject({ code: 'offline' });
  });

  it('that was given up is not an error of the line', async () => {
    await site(200, JSON.stringify(whoami));
    const given = new AbortController();
    given.abort();
    await expect(fetchEndpoint(currentSession, {}, given.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
