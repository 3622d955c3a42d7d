import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../city/server.js';
import { passwordsIn } from '../city/city.js';
import { aVisit, type Visit } from './browser.js';

const jurisdiction = fileURLToPath(new URL('../etl/cordis/eu-citizen-science.yaml', import.meta.url));

/** A server of another jurisdiction, with a data folder of its own and nothing in it, and a browser before it. */
export const aPlaceApart = async (): Promise<Visit> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'apart-'));
  const incoming = join(dataDir, 'incoming');
  await mkdir(incoming);
  await cp(jurisdiction, join(dataDir, 'jurisdiction.yaml'));
  const server = await startServer(dataDir, { SOURCE_DIR: incoming });
  const visit = await aVisit(server.url, passwordsIn(server.printed()));
  return {
    ...visit,
    end: async () => {
      await visit.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
