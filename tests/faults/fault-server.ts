import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly method: string;
  readonly body: string;
  /** Which request this is, from 1. */
  readonly number: number;
}

export type Answer = (response: ServerResponse) => void | Promise<void>;
export type Script = (asked: Asked) => Answer;

export interface FaultServer {
  readonly port: number;
  readonly url: string;
  /** `127.0.0.1:<port>`, as SOURCE_HOSTS lists it. */
  readonly host: string;
  readonly asked: Asked[];
  /** Connections that were ever opened. */
  connections(): number;
  play(script: Script): void;
  close(): Promise<void>;
}

/** A server on the loopback that does what its script says, however wrong. */
export const aFaultServer = async (first: Script): Promise<FaultServer> => {
  let script = first;
  let connections = 0;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    hear(request, asked)
      .then((one) => script(one)(response))
      .catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    connections += 1;
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/api`,
    host: `127.0.0.1:${port}`,
    asked,
    connections: () => connections,
    play: (next) => {
      asked.length = 0;
      script = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const hear = async (request: IncomingMessage, asked: Asked[]): Promise<Asked> => {
  const url = new URL(request.url ?? '/', 'http://server');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const one = { path: url.pathname, query: url.searchParams, headers: request.headers, method: request.method ?? '', body: Buffer.concat(parts).toString(), number: asked.length + 1 };
  asked.push(one);
  return one;
};
