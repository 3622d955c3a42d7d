import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dataJudging, PipelineError, refuseOtherJurisdiction } from '@monitor/etl';
import { openStore, type Store, type StoreConfig, systemClock } from '@monitor/store';
import { pino } from 'pino';
import type { BackendConfig } from './config.js';
import { etlFreezer } from './compose-freezing.js';
import { etlImporter, type OpenImporter } from './compose-importing.js';
import { etlReportFiles } from './compose-reporting.js';
import { etlJudge } from './compose-judging.js';
import { etlLoader, type OpenLoader } from './compose-loading.js';
import { prepareData, scheduledLoads } from './compose-preparing.js';
import { etlSourceList } from './compose-sources.js';
import { addressProblem, assertFree } from './server/address.js';
import { createServer } from './server/create-server.js';
import { createFirstAccounts, type Credential } from './sign-in/first-accounts.js';

export { PipelineError };
export { SourceNotUsable } from './compose-preparing.js';
export { AddressInUse } from './server/address.js';

export interface AllInOne {
  readonly store: StoreConfig;
  readonly server: BackendConfig;
  /** One line to the person who started it. */
  readonly say: (line: string) => void;
}

export interface Product {
  readonly url: string;
  close(): Promise<void>;
}

const FRONTEND = fileURLToPath(new URL('../../frontend/dist', import.meta.url));

/** Store, data, schedule, API and dashboard in one process. @throws what `main.ts` tells in one sentence */
export const composeAllInOne = async ({ store: where, server, say }: AllInOne): Promise<Product> => {
  const builtIn = await dataJudging(where.dataDir);
  const store = await openStore({ ...where, timeZone: builtIn.jurisdiction.timeZone, role: 'server' });
  try {
    await refuseOtherJurisdiction(store.ledger, builtIn);
    await assertFree(server);
    const parts = { store, clock: systemClock, dataDir: where.dataDir, say, ...builtIn };
    const source = await prepareData(parts);
    tell(await createFirstAccounts(store), say);
    const operatorToken = randomBytes(32).toString('base64url');
    const loader = etlLoader({ ...parts, source });
    const logger = pino({ level: server.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] });
    const importer = etlImporter(parts);
    const app = await createServer({ store, importer, reportFiles: etlReportFiles(), jurisdiction: builtIn.jurisdiction, loader, sourceList: etlSourceList({ ...parts, source }), judge: etlJudge(parts), freezer: etlFreezer(parts), config: server, logger, operatorToken, imports: await scheduledLoads({ ...parts, source }), frontend: FRONTEND });
    const url = await listen(app, server);
    await store.folder?.announce({ url, token: operatorToken });
    return { url, close: () => closeAll({ app, loader, importer, store }) };
  } catch (error) {
    await store.close();
    throw error;
  }
};

interface Open {
  readonly app: NestFastifyApplication;
  readonly loader: OpenLoader;
  readonly importer: OpenImporter;
  readonly store: Store;
}

const closeAll = async ({ app, loader, importer, store }: Open): Promise<void> => {
  await loader.close();
  await app.close();
  importer.close();
  await store.close();
};

const listen = async (app: NestFastifyApplication, { host, port }: BackendConfig): Promise<string> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw addressProblem(error, { host, port });
  }
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const tell = (credentials: readonly Credential[], say: (line: string) => void): void => {
  if (credentials.length === 0) return;
  say('首批账号（口令只显示这一次，请记下） First accounts, shown this once:');
  for (const { name, displayName, password } of credentials) say(`  ${name.padEnd(10)} ${password}   ${displayName}`);
};
