import { readStoreConfig, StoreError, WarehouseError } from '@monitor/store';
import { BackendConfigInvalid, readBackendConfig } from './config.js';
import { AddressInUse, composeAllInOne, PipelineError, SourceNotUsable } from './compose-all-in-one.js';

const CANNOT_START_AS_ASKED = 64;
const TRY_AGAIN = 1;

/** What a sentence tells whole; of any other failure the log needs the cause. */
const isForeseen = (error: unknown): error is Error =>
  [StoreError, PipelineError, BackendConfigInvalid, AddressInUse, SourceNotUsable].some((kind) => error instanceof kind) ||
  (error instanceof WarehouseError && (error.code === 'unavailable' || error.code === 'locked' || error.code === 'disk_full'));

/** Time or a restart may cure these; of all others the message says what to change. */
const PASSING = new Set(['run-in-progress', 'cancelled', 'lease-lost']);

const mayPass = (error: Error): boolean => 'code' in error && typeof error.code === 'string' && PASSING.has(error.code);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fail = (error: unknown): never => {
  if (!isForeseen(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(mayPass(error) ? TRY_AGAIN : CANNOT_START_AS_ASKED);
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
