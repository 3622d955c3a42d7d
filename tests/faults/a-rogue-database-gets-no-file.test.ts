import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMysql } from '../../etl/src/source/sql/mysql-reader.js';
import { readPostgresql } from '../../etl/src/source/sql/postgresql-reader.js';
import type { SqlReader } from '../../etl/src/source/sql/sql-row.js';

const CANARY = 'canary-7f3a91';
let folder: string;
let canary: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rogue-'));
  canary = join(folder, 'secret.txt');
  await writeFile(canary, CANARY);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Rogue {
  readonly port: number;
  readonly received: Buffer[];
  close(): void;
}

const aRogue = (onData: (socket: Socket, count: number) => void, onConnect: (socket: Socket) => void = () => undefined): Promise<Rogue> =>
  new Promise((resolve) => {
    const received: Buffer[] = [];
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      let count = 0;
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        received.push(Buffer.from(data));
        onData(socket, (count += 1));
      });
      onConnect(socket);
    }).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const close = (): void => {
        for (const socket of sockets) socket.destroy();
        server.close();
      };
      resolve({ port: typeof address === 'object' && address !== null ? address.port : 0, received, close });
    });
  });

const mysqlPacket = (sequence: number, payload: Buffer): Buffer => Buffer.concat([Buffer.from([payload.length & 255, (payload.length >> 8) & 255, (payload.length >> 16) & 255, sequence]), payload]);

/** Protocol 10 with every ability there is, LOCAL INFILE among them. */
const greeting = (plugin: string): Buffer =>
  mysqlPacket(0, Buffer.concat([Buffer.from([10]), Buffer.from('8.0.99\0'), Buffer.from([1, 0, 0, 0]), Buffer.from('abcdefgh\0'), Buffer.from([0xff, 0xf7, 45, 2, 0, 0xff, 0x81, 21]), Buffer.alloc(10), Buffer.from('ijklmnopqrst\0'), Buffer.from(`${plugin}\0`)]));
const ok = (sequence: number): Buffer => mysqlPacket(sequence, Buffer.from([0, 0, 0, 2, 0, 0, 0]));

const answered = async (read: SqlReader, address: string): Promise<string> => {
  const began = performance.now();
  const order = { address, question: { text: 'SELECT 1 AS a', values: [] }, timeZone: 'Asia/Shanghai', statementSeconds: 3, signal: new AbortController().signal };
  const message = await read(order, async ({ batches }) => {
    for await (const _ of batches()) continue;
  }).then(() => 'read', (error: unknown) => String(error));
  // A hang would be a fault of its own: the bound is the one promised for a hostile server.
  expect(performance.now() - began).toBeLessThan(15_000);
  return message;
};

const withoutCanary = ({ received }: Rogue): void => expect(Buffer.concat(received).includes(CANARY)).toBe(false);

test('a server that asks for a file of this machine gets none', async () => {
  const rogue = await aRogue(
    (socket, count) => socket.write(count === 1 ? ok(2) : mysqlPacket(1, Buffer.concat([Buffer.from([0xfb]), Buffer.from(canary)]))),
    (socket) => socket.write(greeting('mysql_native_password')),
  );
  expect(await answered(readMysql, `mysql://reader:pw@127.0.0.1:${rogue.port}/city`)).not.toBe('read');
  withoutCanary(rogue);
  rogue.close();
});

test('a server that wants the password in the clear does not get it', async () => {
  const change = mysqlPacket(2, Buffer.concat([Buffer.from([0xfe]), Buffer.from('mysql_clear_password\0')]));
  const rogue = await aRogue((socket) => socket.write(change), (socket) => socket.write(greeting('mysql_native_password')));
  const message = await answered(readMysql, `mysql://reader:p4ss-in-clear@127.0.0.1:${rogue.port}/city`);
  expect(message).not.toBe('read');
  expect(Buffer.concat(rogue.received).includes('p4ss-in-clear')).toBe(false);
  rogue.close();
});

test('an unknown way to sign in, a packet without end and silence are told', async () => {
  const openings: readonly ((socket: Socket) => void)[] = [
    (socket) => socket.write(greeting('no_such_plugin')),
    (socket) => socket.write(Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0]), Buffer.alloc(1 << 20)])),
    () => undefined,
    (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
  ];
  await Promise.all(openings.map(async (opening) => {
    const rogue = await aRogue(() => undefined, opening);
    expect(await answered(readMysql, `mysql://reader:pw@127.0.0.1:${rogue.port}/city`)).not.toBe('read');
    withoutCanary(rogue);
    rogue.close();
  }));
}, 90_000);

test('what is no PostgreSQL is told as well', async () => {
  const answers: readonly ((socket: Socket) => void)[] = [
    () => undefined,
    (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
    (socket) => socket.write(Buffer.concat([Buffer.from('R'), Buffer.from([0x7f, 0xff, 0xff, 0xff]), Buffer.alloc(1 << 20)])),
    (socket) => socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 99])),
  ];
  await Promise.all(answers.map(async (answer) => {
    const rogue = await aRogue((socket, count) => (count === 1 ? answer(socket) : undefined));
    expect(await answered(readPostgresql, `postgresql://reader:pw@127.0.0.1:${rogue.port}/city`)).not.toBe('read');
    withoutCanary(rogue);
    rogue.close();
  }));
}, 90_000);
