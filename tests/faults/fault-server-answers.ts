import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import type { Answer } from './fault-server.js';

type Headers = Readonly<Record<string, string | number>>;

export const json = (value: unknown, headers: Headers = {}): Answer => text(JSON.stringify(value), { 'content-type': 'application/json', ...headers });

/** A body with its length. */
export const text = (body: string | Uint8Array, headers: Headers = {}): Answer => (response) => {
  response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
};

export const status = (code: number, headers: Headers = {}): Answer => (response) => {
  response.writeHead(code, headers).end('{"error":"no"}');
};

const JSON_TYPE = { 'content-type': 'application/json' };
const half = '{"items":[{"id":1,"changed":1},{"id":2,"chan';

/** One byte a second, for as long as somebody listens. */
export const slowLoris: Answer = async (response) => {
  response.writeHead(200, JSON_TYPE);
  for (const letter of half.repeat(20)) {
    if (response.destroyed || response.socket === null) return;
    response.write(letter);
    await wait(1000, undefined, { ref: false });
  }
};

export const hangAfterHeaders: Answer = (response) => response.writeHead(200, { ...JSON_TYPE, 'content-length': 1000 }).flushHeaders();

export const hangBeforeHeaders: Answer = () => undefined;

const writeThen = (response: ServerResponse, headers: Headers, then: () => void): void => {
  response.writeHead(200, { ...JSON_TYPE, ...headers });
  response.write(half, () => setTimeout(then, 20));
};

export const resetMidway: Answer = (response) => writeThen(response, { 'content-length': 1000 }, () => response.socket?.resetAndDestroy());

export const cutWithLength: Answer = (response) => writeThen(response, { 'content-length': 1000 }, () => response.socket?.end());

export const cutWhileChunked: Answer = (response) => writeThen(response, { 'transfer-encoding': 'chunked' }, () => response.socket?.end());

/** Raw bytes on the wire, beside all rules. */
const raw = (lines: readonly string[]): Answer => (response) => {
  response.socket?.end(lines.join('\r\n'));
};

/** Ends by closing: nothing says that something is missing. */
export const cutWithoutLength = (body: string, type: string): Answer => raw(['HTTP/1.1 200 OK', `content-type: ${type}`, 'connection: close', '', body]);

export const brokenChunk: Answer = raw(['HTTP/1.1 200 OK', 'content-type: application/json', 'transfer-encoding: chunked', '', 'zz', half, '']);

export const notHttp: Answer = raw(['220 mail.example ESMTP', '', '']);

/** A thousand times as much as is sent. */
export const gzipBomb = (megabytes: number): Answer => (response) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' });
  const zip = createGzip({ level: 9 });
  zip.pipe(response);
  response.on('close', () => zip.destroy());
  zip.on('error', () => undefined);
  zip.write('{"items":["');
  const pour = (left: number): void => {
    if (left === 0) zip.end('"]}');
    else zip.write(Buffer.alloc(1 << 20, 32), () => pour(left - 1));
  };
  pour(megabytes);
};

/** Never ends by itself. */
export const endless: Answer = (response) => {
  response.writeHead(200, JSON_TYPE);
  response.write('{"items":[');
  const record = `${'{"id":1,"changed":1,"text":"'.padEnd(65_000, 'x')}"},`;
  const pour = (): void => {
    if (!response.destroyed) response.write(record, (error) => (error ? undefined : pour()));
  };
  pour();
};

export const cutGzip: Answer = (response) => {
  const whole = gzipSync(JSON.stringify({ items: Array.from({ length: 500 }, (_, id) => ({ id, changed: id, text: `${id * 7919}` })) }));
  const part = whole.subarray(0, whole.length >> 1);
  response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip', 'content-length': part.length }).end(part);
};

export const invalidUtf8: Answer = text(Buffer.concat([Buffer.from('{"items":[{"id":1,"changed":1,"name":"'), Buffer.from([0xb3, 0xa4, 0xb4, 0xba]), Buffer.from('"}]}')]), JSON_TYPE);

export const wrongCharset: Answer = text('{"items":[{"id":1,"changed":1}]}', { 'content-type': 'application/json; charset=gbk' });

const page = '<!doctype html><html><body><form action="/login"><input name="password"></form></body></html>';

export const loginPage: Answer = text(page, { 'content-type': 'text/html; charset=utf-8' });

export const loginPageAsJson: Answer = text(page, JSON_TYPE);

export const brokenJson: Answer = text('{"items":[{"id":1,"changed":1},{"id":2,,"changed":2}]}', JSON_TYPE);

export const errorAsData: Answer = json({ code: 500, message: 'database is down' });
