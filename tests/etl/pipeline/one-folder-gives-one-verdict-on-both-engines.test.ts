import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changchunJudging, folderSource, runPipeline } from '@monitor/etl';
import { type Edition, openStore, systemClock } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { aCity, type City } from '../../city/city.js';
import { inChildProcess, killNow, messageOf } from '../../store/warehouse/child-process.js';

let city: City;
let folder: string;

beforeAll(async () => {
  city = await aCity();
  folder = await mkdtemp(join(tmpdir(), 'both-engines-'));
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await city.remove();
});

const published = async (where: { dataDir: string; clickhouseUrl?: string }, load: boolean): Promise<Edition> => {
  const store = await openStore({ ...where, clock: systemClock, role: 'command' });
  try {
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'test', ...changchunJudging } as const;
    if (load) await runPipeline({ ...order, source: folderSource(join(city.dataDir, 'source')) });
    const edition = await store.ledger.published();
    if (edition === null) throw new Error('Nothing was published');
    return edition;
  } finally {
    await store.close();
  }
};

it('loads the demo city over HTTP to the same rows, sums and verdicts as in the embedded engine', async () => {
  const embedded = await published({ dataDir: city.dataDir }, false);
  const server = inChildProcess('http-facade.ts');
  const { port } = z.object({ port: z.number() }).parse(await messageOf(server));
  try {
    const remote = await published({ dataDir: folder, clickhouseUrl: `http://127.0.0.1:${port}` }, true);
    expect(remote.totals).toEqual(embedded.totals);
    expect(remote.verdictHash).toBe(embedded.verdictHash);
  } finally {
    await killNow(server);
  }
}, 300_000);
