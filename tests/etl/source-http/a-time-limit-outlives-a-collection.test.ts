import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { within } from '../../../etl/src/source/http/within.js';
import { untilSilent } from '../../../launch/health-probe.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Whatever nothing holds is gone while `work` waits. */
const whileCollecting = async <T>(work: Promise<T>): Promise<T> => {
  const timer = setInterval(collect, 50);
  return work.finally(() => clearInterval(timer));
};

test('what takes too long is stopped, though nobody holds its limit', async () => {
  const stopped = once(within(400, new AbortController().signal).signal, 'abort');
  await expect(whileCollecting(stopped)).resolves.toHaveLength(1);
});

test('it follows the signal it was given, even one that was aborted before, and tells the two apart', () => {
  const parent = new AbortController();
  const [before, after] = [within(60_000, parent.signal), within(60_000, AbortSignal.abort('gone'))];
  expect([before.signal.aborted, after.signal.aborted, after.signal.reason]).toEqual([false, true, 'gone']);
  parent.abort('told to');
  expect([before.signal.reason, before.isLate(), after.isLate()]).toEqual(['told to', false, false]);
  before.over();
  after.over();
});

test('a server that takes every connection and answers none is found silent', async () => {
  const mute = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/health/live`;
  const silent = untilSilent(url, { everyMs: 20, silentMs: 500, stop: new AbortController().signal });
  await expect(whileCollecting(silent)).resolves.toBe(true);
  mute.closeAllConnections();
  mute.close();
});
