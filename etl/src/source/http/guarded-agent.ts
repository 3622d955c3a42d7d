import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import type { SourceHosts, Target } from './source-hosts.js';
import { within } from './within.js';

/** The addresses of a host, once. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveHost: Resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

const CONNECT_MS = 15_000;

type Connected = Parameters<Parameters<buildConnector.connector>[1]>;

/**
 * Connections of one delivery. A name is resolved once for each connection, its addresses are checked, and the connection goes to the
 * checked address itself: the name cannot mean another one a moment later. No proxy of the environment, no redirects, TLS is verified.
 */
export const guardedAgent = (hosts: SourceHosts, resolve: Resolve, signal: AbortSignal): Agent => {
  const dial = buildConnector({ timeout: CONNECT_MS, rejectUnauthorized: true, maxCachedSessions: 0 });
  return new Agent({
    connections: 2,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      connecting({ options, hosts, resolve, dial, signal }, (error, socket) => (error === null ? callback(null, socket) : callback(error, null)));
    },
  });
};

interface Dialling {
  readonly options: buildConnector.Options;
  readonly hosts: SourceHosts;
  readonly resolve: Resolve;
  readonly dial: buildConnector.connector;
  readonly signal: AbortSignal;
}

const connect = async ({ options, hosts, resolve, dial }: Dialling): Promise<NonNullable<Connected[1]>> => {
  const host = options.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '').toLowerCase();
  const target: Target = { host, port: Number(options.port || (options.protocol === 'https:' ? 443 : 80)) };
  hosts.checkHost(target);
  const literal = isIP(host) !== 0;
  const addresses = literal ? [host] : await resolve(host);
  for (const address of addresses) hosts.checkAddress(target, address);
  return dialFirst(addresses, (address) => dialled(dial, { ...options, hostname: address, ...(literal ? {} : { servername: host }) }));
};

/** A name that is never answered would hold the run, for a request in want of a connection does not hear its own signal. */
const connectInTime = async (dialling: Dialling): Promise<NonNullable<Connected[1]>> => {
  const { signal, over } = within(CONNECT_MS, dialling.signal);
  const connected = connect(dialling);
  try {
    return await Promise.race([connected, aborted(signal)]);
  } catch (error) {
    // It may come all the same, when nobody wants it any more.
    connected.then((socket) => socket.destroy()).catch(() => undefined);
    throw error;
  } finally {
    over();
  }
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const giveUp = (): void => fail(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' }));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });

const connecting = callbackify(connectInTime);

/** One address after the other, until one answers. */
const dialFirst = async <T>(addresses: readonly string[], attempt: (address: string) => Promise<T>): Promise<T> => {
  let failure: unknown = new Error('the host has no address');
  for (const address of addresses) {
    try {
      return await attempt(address);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
};

const dialled = (dial: buildConnector.connector, options: buildConnector.Options): Promise<NonNullable<Connected[1]>> =>
  new Promise((done, fail) => {
    // On failure the socket is absent rather than null, whatever the types say.
    dial(options, (error, socket) => (error === null && socket ? done(socket) : fail(error ?? new Error('not connected'))));
  });
