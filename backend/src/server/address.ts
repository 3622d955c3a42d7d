import { once } from 'node:events';
import { createServer } from 'node:net';

/** The port or address is taken, or not this machine's. */
export class AddressInUse extends Error {}

interface Address {
  readonly host: string;
  readonly port: number;
}

const OTHER_HOST = '请把 HOST 改为本机的地址，如 127.0.0.1 或 0.0.0.0。';

/** What to do when an address cannot be listened on, by the system's code. */
const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: '请关闭占用它的程序，或用 npm start -- --port 另选端口。',
  EACCES: '请用 npm start -- --port 另选 1024 以上的端口。',
  EADDRNOTAVAIL: OTHER_HOST,
  ENOTFOUND: OTHER_HOST,
  EAI_AGAIN: OTHER_HOST,
};

/** A failure to listen in words; any other error as it is. */
export const addressProblem = (error: unknown, { host, port }: Address): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const advice = ADVICE[code];
  return advice === undefined ? error : new AddressInUse(`无法在 ${host}:${port} 上提供服务（${code}）。${advice}`);
};

/** Finds out before minutes of loading whether the address can be listened on. @throws AddressInUse */
export const assertFree = async (address: Address): Promise<void> => {
  const probe = createServer();
  try {
    probe.listen(address.port, address.host);
    await once(probe, 'listening');
  } catch (error) {
    throw addressProblem(error, address);
  }
  probe.close();
  await once(probe, 'close');
};
