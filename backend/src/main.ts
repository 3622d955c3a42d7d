import { ConfigInvalid, FolderInUse, FolderNotUsable, LedgerNotUsable, readStoreConfig, WarehouseError } from '@monitor/store';
import { BackendConfigInvalid, readBackendConfig } from './config.js';
import { AddressInUse, composeAllInOne, SourceNotUsable } from './compose-all-in-one.js';

const CANNOT_START_AS_ASKED = 64;

/** What no restart can cure: the message says what to change. */
const isUsage = (error: unknown): error is Error =>
  [ConfigInvalid, BackendConfigInvalid, FolderInUse, FolderNotUsable, LedgerNotUsable, AddressInUse, SourceNotUsable].some((kind) => error instanceof kind) ||
  (error instanceof WarehouseError && (error.code === 'unavailable' || error.code === 'locked' || error.code === 'disk_full'));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fail = (error: unknown): never => {
  if (!isUsage(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(CANNOT_START_AS_ASKED);
};

const start = async (): Promise<void> => {
  const product = await composeAllInOne({ store: readStoreConfig(), server: readBackendConfig(), say });
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= product.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  // Without its supervisor nobody watches over this process; it must not hold the folder for ever.
  process.on('disconnect', end);
  process.send?.({ ready: true, url: product.url });
};

await start().catch(fail);
