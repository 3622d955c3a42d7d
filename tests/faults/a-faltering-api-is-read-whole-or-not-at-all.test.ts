import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aDeliveryBench, aProfile, type DeliveryBench, idsOf } from './fault-server-delivery.js';
import { type Answer, aFaultServer, type FaultServer, type Script } from './fault-server.js';
import { cutWithLength, resetMidway, status } from './fault-server-answers.js';
import { honestly, someRows } from './fault-server-pages.js';
import { withTokens } from './fault-server-oauth.js';

const RUNS = process.env['FAULTS'] === 'full' ? 200 : 30;
/** One try fewer than are made: faults of this row end within the tries. */
const LONGEST_ROW = 4;

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

/** The same numbers for the same seed. */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const rows = someRows(35);
const all = rows.map(({ id }) => id);

/** Puts a fault before an answer with a probability, never more often in a row than `most`. */
const faltering = (inner: Script, fault: Answer, { p, random, most }: { p: number; random: () => number; most: number }): Script => {
  let row = 0;
  return (asked) => {
    row = random() < p && row < most ? row + 1 : 0;
    return row === 0 ? inner(asked) : fault;
  };
};

const read = (secrets = {}, login = {}) =>
  bench.deliver({ profile: aProfile({ url: server.url, pages: { by: 'page', parameter: 'page' }, total: '/total', ...login }), hosts: server.host, secrets });

const passing: readonly [string, Answer][] = [
  ['500', status(500)],
  ['502', status(502)],
  ['503', status(503, { 'retry-after': 7 })],
  ['503 with a date', status(503, { 'retry-after': 'Wed, 15 Jul 2026 02:00:09 GMT' })],
  ['429', status(429, { 'retry-after': 3 })],
  ['a reset', resetMidway],
  ['a cut body', cutWithLength],
];

test.each(passing)(`${RUNS} runs against %s with p = 0.3 end well once it ends within the tries`, async (_, fault) => {
  const random = chance(20260715);
  let whole = 0;
  for (let run = 0; run < RUNS; run += 1) {
    server.play(faltering(honestly(() => rows), fault, { p: 0.3, random, most: LONGEST_ROW }));
    const ids = await read().then((delivery) => idsOf(bench, delivery), () => []);
    if (ids.length > 0) expect(ids).toEqual(all);
    whole += ids.length === 0 ? 0 : 1;
  }
  expect(whole / RUNS).toBeGreaterThanOrEqual(0.99);
});

test.each([
  ['403', status(403), /没有权限（403）/u],
  ['404 of a page', status(404), /没有这个地址（404）/u],
  ['401', status(401), /登录被拒绝（401）/u],
])(`${RUNS} runs against %s: one that meets it brings nothing and says why, the next without it succeeds`, async (_, fault, reason) => {
  const random = chance(42);
  for (let run = 0; run < RUNS; run += 1) {
    let met = false;
    const falter = faltering(honestly(() => rows), fault, { p: 0.3, random, most: 1 });
    server.play((asked) => {
      const answer = falter(asked);
      met ||= answer === fault;
      return answer;
    });
    const outcome = await read().then((delivery) => idsOf(bench, delivery), (error: Error) => error.message);
    if (met) expect(outcome).toMatch(reason);
    else expect(outcome).toEqual(all);
  }
  server.play(honestly(() => rows));
  expect(await idsOf(bench, await read())).toEqual(all);
});

test('tokens that run out at random are fetched anew', async () => {
  const login = { login: { kind: 'oauth2', tokenUrl: `http://${server.host}/token`, clientId: 'ID', clientSecret: 'SECRET' } };
  const random = chance(7);
  for (let run = 0; run < RUNS; run += 1) {
    server.play(withTokens(honestly(() => rows), { client: 'monitor', secret: 'open', uses: 1 + Math.floor(random() * 4) }));
    expect(await idsOf(bench, await read({ ID: 'monitor', SECRET: 'open' }, login))).toEqual(all);
  }
});

test('waits as long as it is asked to, with jitter, and gives up after five tries', async () => {
  server.play(() => status(503, { 'retry-after': 7 }));
  await expect(read()).rejects.toThrow(/数据源 projects-api：接口 http:\/\/127\.0\.0\.1:\d+\/api（第 1 页） 暂时不能服务（503）.*已尝试 5 次/u);
  expect(server.asked).toHaveLength(5);
  expect(bench.pauses).toEqual([7250, 7500, 8000, 9000]);
});

test('does not wait longer than ten minutes, nor beyond the time of the run', async () => {
  server.play(() => status(429, { 'retry-after': 601 }));
  await expect(read()).rejects.toThrow(/601 秒后再来，超过 10 分钟/u);
  server.play(() => status(429, { 'retry-after': 300 }));
  await expect(read({}, { runSeconds: 60 })).rejects.toThrow(/超过本次读取的时限/u);
  expect(bench.pauses).toEqual([]);
});

test('stops at once when it is told to, and does not ask again', async () => {
  const giveUp = new AbortController();
  server.play((asked) => {
    if (asked.number === 2) giveUp.abort();
    return asked.number === 1 ? honestly(() => rows)(asked) : () => undefined;
  });
  const began = performance.now();
  const profile = aProfile({ url: server.url, pages: { by: 'page', parameter: 'page' }, total: '/total' });
  await expect(bench.deliver({ profile, hosts: server.host, signal: giveUp.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - began).toBeLessThan(5000);
  expect(server.asked).toHaveLength(2);
});

test('stops at once even while a name is being looked up', async () => {
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(), 200);
  const began = performance.now();
  const settings = { resolve: () => new Promise<never>(() => undefined) };
  await expect(bench.deliver({ profile: aProfile({ url: 'http://api.example/' }), hosts: 'api.example', signal: giveUp.signal, settings })).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - began).toBeLessThan(5000);
});
