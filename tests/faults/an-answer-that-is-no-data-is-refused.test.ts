import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDeliveryBench, aProfile, type DeliveryBench } from './fault-server-delivery.js';
import { type Answer, aFaultServer, type FaultServer } from './fault-server.js';
import {
  brokenChunk, brokenJson, cutGzip, cutWhileChunked, cutWithLength, cutWithoutLength, endless, errorAsData, gzipBomb, hangAfterHeaders,
  hangBeforeHeaders, invalidUtf8, json, loginPage, loginPageAsJson, notHttp, resetMidway, slowLoris, status, text, wrongCharset,
} from './fault-server-answers.js';

const FULL = process.env['FAULTS'] === 'full';
const RSS_MB = 150;

let server: FaultServer;
let bench: DeliveryBench;

beforeAll(async () => {
  server = await aFaultServer(() => status(500));
  bench = await aDeliveryBench();
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const half = '{"id":1,"changed":1}\n{"id":2,"chan';

const modes: readonly [string, Answer, RegExp, Readonly<Record<string, unknown>>][] = [
  ['one byte a second', slowLoris, /1 秒内没有答完/u, {}],
  ['a hang before the head', hangBeforeHeaders, /1 秒内没有答完/u, {}],
  ['a hang after the head', hangAfterHeaders, /1 秒内没有答完/u, {}],
  ['a reset in the middle', resetMidway, /连接失败或中断/u, {}],
  ['a body shorter than its length', cutWithLength, /连接失败或中断/u, {}],
  ['a chunked body cut short', cutWhileChunked, /连接失败或中断/u, {}],
  ['a broken chunk', brokenChunk, /连接失败或中断/u, {}],
  ['something that is not HTTP', notHttp, /连接失败或中断/u, {}],
  ['JSON cut short without a length', cutWithoutLength('{"items":[{"id":1},{"id"', 'application/json'), /没有写完/u, {}],
  ['lines cut short without a length', cutWithoutLength(half, 'application/x-ndjson'), /无法确认内容完整/u, {}],
  ['lines that could have been cut', cutWithoutLength('{"id":1}\n', 'application/x-ndjson'), /无法确认内容完整/u, {}],
  ['CSV that could have been cut', cutWithoutLength('id,changed\r\n1,1\r\n', 'text/csv'), /无法确认内容完整/u, {}],
  ['gzip cut short', cutGzip, /压缩内容不完整/u, {}],
  ['gzip that is none', text('{"items":[]}', { 'content-type': 'application/json', 'content-encoding': 'gzip' }), /压缩内容不完整/u, {}],
  ['an unknown coding', text('{}', { 'content-type': 'application/json', 'content-encoding': 'rot13' }), /内容编码/u, {}],
  ['a thousandfold gzip', gzipBomb(FULL ? 2048 : 300), /解压后超过 20 MB/u, { requestSeconds: 60 }],
  ['a body without end', endless, /超过 20 MB/u, { requestSeconds: 60 }],
  ['invalid UTF-8', invalidUtf8, /文字编码前后不一致/u, {}],
  ['another charset than JSON has', wrongCharset, /字符集是 gbk/u, {}],
  ['a page to sign in', loginPage, /是网页（text\/html）.*登录页/u, {}],
  ['a page to sign in that says it is JSON', loginPageAsJson, /是网页，不是 JSON/u, {}],
  ['a page to sign in that says it is CSV', text('<html><body>x</body></html>', { 'content-type': 'text/csv' }), /是网页，不是 CSV/u, {}],
  ['JSON that does not parse', brokenJson, /\/items\/1 无法读取/u, {}],
  ['an error with 200', errorAsData, /第 1 页.*必需的 \/id/u, { must: ['/id'] }],
  ['no list where it should be', json({ rows: [] }), /没有 \/items/u, {}],
  ['a record without what it must have', json({ items: [{ id: 1, budget: 1 }, { id: 2 }] }), /记录 \/items\/1 中没有必需的 \/budget/u, { must: ['/id', '/budget'] }],
  ['no total where one is due', json({ items: [{ id: 1 }] }), /没有总数 \/total/u, { total: '/total' }],
  ['nothing at all', text('', { 'content-type': 'application/json' }), /无法读取/u, {}],
  ['part of a content', (response) => void response.writeHead(206, { 'content-type': 'application/json' }).end('{"items":[]}'), /回答 206/u, {}],
  ['an answer without a type', text('{"items":[]}'), /判断不出格式/u, {}],
  ['a redirect', status(302, { location: 'http://169.254.169.254/latest' }), /要求跳转到 http:\/\/169\.254\.169\.254\/latest/u, {}],
];

test.each(modes)('%s brings nothing and is told', async (...[mode, answer, reason, place]) => {
  server.play(() => answer);
  const before = process.memoryUsage().rss;
  const [began, peak] = [performance.now(), { rss: before }];
  const watch = setInterval(() => (peak.rss = Math.max(peak.rss, process.memoryUsage().rss)), 20);
  const isList = mode.startsWith('no list');
  const format = isList ? { list: '/items' } : {};
  const profile = aProfile({ url: server.url, requestSeconds: 1, megabytes: 20, ...place }, format);
  const outcome = await bench.deliver({ profile, hosts: server.host }).then(() => 'delivered', (error: Error & { code?: string }) => `${error.code} ${error.message}`);
  clearInterval(watch);
  expect(outcome).toMatch(/^source-unusable 数据源 projects-api：/u);
  expect(outcome).toMatch(reason);
  expect(outcome).toMatch(/请[^，。]*/u);
  expect(performance.now() - began).toBeLessThan(120_000);
  expect((peak.rss - before) / 1_048_576).toBeLessThan(RSS_MB);
});

test('a server that is not there is told after five tries', async () => {
  const gone = await aFaultServer(() => status(500));
  await gone.close();
  bench.pauses.splice(0);
  await expect(bench.deliver({ profile: aProfile({ url: gone.url }), hosts: gone.host })).rejects.toThrow(/连接失败或中断（ECONNREFUSED）.*已尝试 5 次/u);
  expect(bench.pauses).toHaveLength(4);
  const resolve = async (): Promise<readonly string[]> => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND api.example'), { code: 'ENOTFOUND' });
  };
  await expect(bench.deliver({ profile: aProfile({ url: 'http://api.example/' }), hosts: 'api.example', settings: { resolve } })).rejects.toThrow(/连接失败或中断（ENOTFOUND）/u);
});

test('the whole run has its time too', async () => {
  server.play(() => slowLoris);
  const profile = aProfile({ url: server.url, requestSeconds: 60, runSeconds: 2 });
  const began = performance.now();
  await expect(bench.deliver({ profile, hosts: server.host })).rejects.toThrow(/本次读取超过 2 秒/u);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('no message tells a key that stands in the address', async () => {
  server.play(() => status(500));
  const profile = aProfile({ url: `${server.url}?token=tell-nobody`, query: { key: 'nor-this' } });
  const outcome = await bench.deliver({ profile, hosts: server.host }).catch((error: Error) => error.message);
  expect(outcome).toContain(server.url);
  expect(outcome).not.toMatch(/tell-nobody|nor-this/u);
});
