import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressKind } from '../../etl/src/source/http/address-kind.js';
import { sourceHosts, targetOf } from '../../etl/src/source/http/source-hosts.js';
import { aDeliveryBench, aProfile, type DeliveryBench } from './fault-server-delivery.js';
import { aFaultServer, type FaultServer } from './fault-server.js';
import { json, status } from './fault-server-answers.js';

let server: FaultServer;
let canary: Server;
let port: number;
let hits = 0;
let bench: DeliveryBench;

beforeAll(async () => {
  server = await aFaultServer(() => status(500));
  bench = await aDeliveryBench();
  canary = createServer((_, response) => response.end('{"items":[]}'));
  canary.on('connection', () => (hits += 1));
  canary.listen(0, '::');
  await once(canary, 'listening');
  port = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  canary.close();
  await server.close();
  await bench.close();
});

/** Ways to write this machine, its neighbours and the keepers of credentials of clouds. */
const hosts = [
  '127.0.0.1', '127.1', '127.0.1', '127.127.127.127', '0', '0.0.0.0', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '017700000001', '0177.0.0.1', '0177.1', '127.0.0.1.',
  'localhost', 'LOCALHOST', 'localhost.', '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', 'loc%61lhost', '%31%32%37.0.0.1',
  '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:0:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fec0::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[2001:db8::1]',
  '169.254.169.254', '0xa9fea9fe', '2852039166', '169.254.43518', '[::ffff:169.254.169.254]', '[::ffff:a9fe:a9fe]', '100.100.100.200', '192.0.0.192',
  '10.0.0.1', '10.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0xc0a80101', '100.64.0.1', '198.18.0.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255',
  'reader@127.0.0.1', 'api.example@127.0.0.1', 'api.example#@127.0.0.1', 'api.example%23@127.0.0.1',
];

const read = (url: string, allowed: string, settings = {}) =>
  bench.deliver({ profile: aProfile({ url }), hosts: allowed, settings }).then(() => 'delivered', (error: Error & { code?: string }) => `${error.code} ${error.message}`);

test(`none of ${hosts.length} ways to write an inner address is followed where another host is listed`, async () => {
  const outcomes: string[] = [];
  for (const host of hosts) {
    const url = `http://${host}:${port}/`;
    if (URL.canParse(url)) outcomes.push(await read(url, 'api.example,api.example:443', { resolve: async () => ['127.0.0.1'] }));
  }
  expect(outcomes.length).toBeGreaterThanOrEqual(60);
  expect(outcomes.filter((outcome) => !outcome.startsWith('source-unusable '))).toEqual([]);
  expect(hits).toBe(0);
});

const inner = [
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1', 'fc00::1', 'fd00:ec2::254',
  '169.254.169.254', '100.100.100.200', '10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', 'not-an-address',
];

test.each(inner)('a listed name that leads to %s is not followed', async (address) => {
  expect(addressKind(address)).not.toBe('public');
  expect(await read(`http://api.example:${port}/`, `api.example:${port}`, { resolve: async () => [address] })).toMatch(/指向/u);
  expect(await read(`http://api.example:${port}/`, 'api.example', { resolve: async () => ['93.184.216.34', address] })).toMatch(/指向/u);
  expect(hits).toBe(0);
});

test('a name that changes its mind between two looks is caught at the second', async () => {
  const asked: string[] = [];
  const resolve = async (host: string): Promise<readonly string[]> => {
    asked.push(host);
    return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
  };
  server.play((one) => (response) => {
    response.setHeader('connection', 'close');
    return json({ total: 20, items: [{ id: one.number }] })(response);
  });
  const allowed = `api.example:${server.port},127.0.0.1:${server.port}`;
  const profile = aProfile({ url: `http://api.example:${server.port}/`, pages: { by: 'page', parameter: 'page' }, total: '/total' });
  await expect(bench.deliver({ profile, hosts: allowed, settings: { resolve } })).rejects.toThrow(/指向内部地址 127\.0\.0\.2/u);
  expect(asked).toEqual(['api.example', 'api.example']);
  expect(server.asked.map(({ headers }) => headers.host)).toEqual([`api.example:${server.port}`]);
});

test('no redirect is followed, whatever its number', async () => {
  for (const code of [301, 302, 303, 307, 308]) {
    server.play(() => status(code, { location: `http://127.0.0.1:${port}/latest/meta-data?secret=1` }));
    const outcome = await read(server.url, server.host);
    expect(outcome).toMatch(/不跟随跳转/u);
    expect(outcome).not.toContain('secret=1');
  }
  expect(hits).toBe(0);
});

test('the address of tokens is under the same rule', async () => {
  const login = { kind: 'oauth2', tokenUrl: `http://127.0.0.1:${port}/token`, clientId: 'ID', clientSecret: 'SECRET' };
  await expect(bench.deliver({ profile: aProfile({ url: server.url, login }), hosts: server.host, secrets: { ID: 'a', SECRET: 'b' } })).rejects.toThrow(/SOURCE_HOSTS/u);
  expect(hits).toBe(0);
});

test('a proxy of the environment is not used', async () => {
  const before = { ...process.env };
  Object.assign(process.env, { HTTP_PROXY: `http://127.0.0.1:${port}`, http_proxy: `http://127.0.0.1:${port}`, NO_PROXY: '', no_proxy: '' });
  try {
    server.play(() => json({ items: [{ id: 1 }] }));
    expect(await read(server.url, server.host)).toBe('delivered');
  } finally {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  expect(hits).toBe(0);
});

test('only http and https are spoken, and no password stands in an address', () => {
  for (const url of ['file:///etc/passwd', 'ftp://api.example/', 'gopher://api.example:70/', 'data:application/json,{}']) expect(() => targetOf(new URL(url))).toThrow(/不是 http 或 https/u);
  expect(() => targetOf(new URL('https://user:password@api.example/'))).toThrow(/不能写用户名和密码/u);
});

test('the list is read strictly, and a port that is listed allows no other', () => {
  expect(() => sourceHosts('api.example/path')).toThrow(/无法识别/u);
  expect(() => sourceHosts('http://api.example')).toThrow(/无法识别/u);
  const { checkHost } = sourceHosts(' API.example:8443 , [fd00::5]:80,10.1.2.3');
  for (const target of [{ host: 'api.example', port: 8443 }, { host: 'fd00::5', port: 80 }, { host: '10.1.2.3', port: 9 }]) expect(() => checkHost(target)).not.toThrow();
  for (const target of [{ host: 'api.example', port: 443 }, { host: 'example', port: 8443 }, { host: 'x.api.example', port: 8443 }]) expect(() => checkHost(target)).toThrow(/允许名单/u);
});

test('the canary sings once it is listed', async () => {
  await read(`http://127.0.0.1:${port}/`, `127.0.0.1:${port}`);
  await read(`http://[::1]:${port}/`, `[::1]:${port}`);
  expect(hits).toBe(2);
});
