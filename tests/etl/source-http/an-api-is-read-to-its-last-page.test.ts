import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aDeliveryBench, aProfile, type DeliveryBench, idsOf, type PlaceDraft } from '../../faults/fault-server-delivery.js';
import { asCsv, asLines, byCursor, byLink, honestly, someRows } from '../../faults/fault-server-pages.js';
import { aFaultServer, type FaultServer } from '../../faults/fault-server.js';
import { json, status } from '../../faults/fault-server-answers.js';
import { withTokens } from '../../faults/fault-server-oauth.js';

let server: FaultServer;
let bench: DeliveryBench;

beforeAll(async () => {
  server = await aFaultServer(() => status(500));
  bench = await aDeliveryBench();
});
beforeEach(() => bench.pauses.splice(0));
afterAll(async () => {
  await server.close();
  await bench.close();
});

const read = (place: Omit<PlaceDraft, 'url'> & { url?: string }, format = {}, secrets = {}) =>
  bench.deliver({ profile: aProfile({ url: server.url, ...place }, format), hosts: server.host, secrets });

const rows = someRows(35);
const all = rows.map(({ id }) => id);

test.each([
  ['pages', { pages: { by: 'page', parameter: 'page', size: { parameter: 'size', value: 10 } }, total: '/total', confirm: false }, 4],
  ['pages looked at twice', { pages: { by: 'page', parameter: 'page' }, total: '/total' }, 7],
  ['pages without a total', { pages: { by: 'page', parameter: 'page' } }, 9],
  ['offsets', { pages: { by: 'offset', parameter: 'offset', size: { parameter: 'size', value: 10 } }, total: '/total' }, 7],
  ['offsets without a total', { pages: { by: 'offset', parameter: 'offset', size: { parameter: 'size', value: 10 } } }, 9],
])('by %s every record comes once, kept page by page as it came', async (_, place, requests) => {
  server.play(honestly(() => rows));
  const delivery = await read({ ...place, must: ['/id', '/name'] });
  expect(await idsOf(bench, delivery)).toEqual(all);
  expect(delivery.entries.map(({ path }) => path)).toEqual([1, 2, 3, 4].map((page) => `projects-api/000001/page-0000${page}.json`));
  expect(delivery.entries.every(({ source }) => source === 'profile:projects-api')).toBe(true);
  expect(server.asked).toHaveLength(requests);
});

test('by cursor and by Link as well', async () => {
  server.play(byCursor(rows));
  expect(await idsOf(bench, await read({ pages: { by: 'cursor', parameter: 'cursor', next: '/next' } }))).toEqual(all);
  server.play(byLink(rows, server.url));
  expect(await idsOf(bench, await read({ pages: { by: 'link' } }))).toEqual(all);
});

test('a list that lies deep is found by its pointer, and a POST carries its paging in the body', async () => {
  server.play((asked) => {
    const { page } = JSON.parse(asked.body) as { page: number };
    return json({ data: { other: [1], list: rows.slice((page - 1) * 20, page * 20), count: 35 } });
  });
  const place = { confirm: false, method: 'POST', body: { kind: 'all' }, query: { v: '2' }, pages: { by: 'page', parameter: 'page' }, total: '/data/count' };
  const delivery = await read(place, { list: '/data/list' });
  expect(delivery.entries).toHaveLength(2);
  expect(server.asked.map(({ method, query, body }) => [method, query.get('v'), JSON.parse(body)])).toEqual([1, 2].map((page) => ['POST', '2', { kind: 'all', page }]));
});

test('lines and CSV are kept as they came', async () => {
  server.play(() => asLines(rows));
  const lines = await read({ must: ['/id'] });
  expect(lines.entries.map(({ path }) => path)).toEqual(['projects-api/000001/page-00001.ndjson']);
  server.play(() => asCsv(rows));
  const csv = await read({ must: ['id', 'name'] });
  expect(csv.entries.map(({ path }) => path)).toEqual(['projects-api/000001/page-00001.csv']);
  await expect(read({ must: ['budget'] })).rejects.toThrow(/第 1 页.*A2.*budget/u);
});

test.each([
  [{ kind: 'basic', user: 'API_USER', password: 'API_PASSWORD' }, 'authorization', `Basic ${Buffer.from('reader:s3cret').toString('base64')}`],
  [{ kind: 'bearer', token: 'API_PASSWORD' }, 'authorization', 'Bearer s3cret'],
  [{ kind: 'api-key', header: 'X-Key', key: 'API_PASSWORD' }, 'x-key', 's3cret'],
])('signs in by %o', async (login, header, value) => {
  server.play(honestly(() => rows.slice(0, 3)));
  await read({ login }, {}, { API_USER: 'reader', API_PASSWORD: 's3cret' });
  expect(server.asked[0]?.headers[header]).toBe(value);
  await expect(read({ login })).rejects.toThrow(/环境变量 API_\w+ 没有设置/u);
});

test('a token that ends in mid-reading is fetched anew, a client that is refused is told without its secret', async () => {
  const login = { kind: 'oauth2', tokenUrl: `http://${server.host}/token`, clientId: 'ID', clientSecret: 'SECRET' };
  const place = { login, confirm: false, pages: { by: 'page', parameter: 'page' }, total: '/total' };
  server.play(withTokens(honestly(() => rows), { client: 'monitor', secret: 'open', uses: 2 }));
  expect(await idsOf(bench, await read(place, {}, { ID: 'monitor', SECRET: 'open' }))).toEqual(all);
  expect(server.asked.filter(({ path }) => path === '/token')).toHaveLength(2);
  const refusal = await read(place, {}, { ID: 'monitor', SECRET: 'wrong-one' }).catch((error: unknown) => String(error));
  expect(refusal).toMatch(/登录被拒绝/u);
  expect(refusal).not.toContain('wrong-one');
});

test('what is unchanged is not sent again, page by page', async () => {
  const sent: number[] = [];
  server.play((asked) => {
    const page = Number(asked.query.get('page'));
    sent.push(page);
    return json({ total: 35, items: rows.slice((page - 1) * 10, page * 10) }, { etag: `"v1-${page}"` });
  });
  const profile = aProfile({ url: server.url, confirm: false, pages: { by: 'page', parameter: 'page' }, total: '/total' });
  const first = await bench.deliver({ profile, hosts: server.host });
  expect(sent.splice(0)).toEqual([1, 2, 3, 4]);
  server.play((asked) => {
    if (asked.headers['if-none-match'] === `"v1-${asked.query.get('page')}"` && asked.query.get('page') !== '3') return status(304);
    sent.push(Number(asked.query.get('page')));
    return json({ total: 35, items: rows.slice(20, 30).map((row) => ({ ...row, name: '改名' })) });
  });
  const second = await bench.deliver({ profile, hosts: server.host, previous: first.entries });
  expect(sent).toEqual([3]);
  expect(second.entries.map(({ sha256 }, index) => sha256 === first.entries[index]?.sha256)).toEqual([true, true, false, true]);
  server.play(honestly(() => rows));
  await bench.deliver({ profile: aProfile({ ...profile.http, query: { kind: 'other' } }), hosts: server.host, previous: first.entries });
  expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined, undefined]);
});
