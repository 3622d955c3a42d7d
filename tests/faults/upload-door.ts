import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectUpload, type ReplyOf, upload as shape } from '@monitor/domain';
import { signedInAt } from '../city/caller.js';
import { passwordsIn } from '../city/city.js';
import { startServer } from '../city/server.js';

/** A server without data, at which files are handed in. */
export interface UploadDoor {
  /** What the server says of a file. */
  judged(name: string, bytes: Uint8Array): Promise<ReplyOf<typeof detectUpload>>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export const anUploadDoor = async (): Promise<UploadDoor> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'door-'));
  const server = await startServer(dataDir, { SOURCE_DIR: '', LOAD_SCHEDULE: '' });
  const operator = await signedInAt(server.url, 'operator', passwordsIn(server.printed())['operator'] ?? '');
  return {
    judged: async (name, bytes) => {
      const told = await operator.raw(`/api/v1/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(bytes) });
      return operator.ask(detectUpload, { id: shape.parse(await told.json()).id });
    },
    isReady: async () => (await operator.raw('/health/live')).ok,
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
