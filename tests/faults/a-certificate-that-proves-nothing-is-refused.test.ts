import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDeliveryBench, aProfile, type DeliveryBench } from './fault-server-delivery.js';

let server: Server;
let bench: DeliveryBench;
let asked = 0;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json');
    response.end('{"items":[{"id":1}]}');
  });
  rmSync(folder, { recursive: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bench = await aDeliveryBench();
});
afterAll(async () => {
  server.close();
  await bench.close();
});

const read = () => {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return bench.deliver({ profile: aProfile({ url: `https://${host}/api`, login: { kind: 'bearer', token: 'TOKEN' } }), hosts: host, secrets: { TOKEN: 'secret' } });
};

test('nothing is sent to a server whose certificate nobody vouches for, and no setting of Node changes that', async () => {
  await expect(read()).rejects.toThrow(/证书无法核实.*NODE_EXTRA_CA_CERTS/u);
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    await expect(read()).rejects.toThrow(/证书无法核实/u);
  } finally {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  }
  expect(asked).toBe(0);
});
