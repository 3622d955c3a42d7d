import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'tests/output/cities');

export interface City {
  /** A data folder of the test's own, as `npm start` leaves it on a bare machine. */
  readonly dataDir: string;
  readonly passwords: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Changes when any built room changes, so that a city is never older than the code. */
const stampOfBuild = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const room of ['domain', 'store', 'etl', 'backend']) hash.update(await readFile(join(root, room, 'tsconfig.tsbuildinfo')));
  return hash.digest('hex').slice(0, 16);
};

const passwordsIn = (printed: string): Record<string, string> =>
  Object.fromEntries([...printed.matchAll(/^ {2}(\w+) +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /gmu)].map(([, name = '', password = '']) => [name, password]));

const build = async (folder: string): Promise<void> => {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const server = await startServer(join(fresh, 'data'));
  await server.stop();
  await writeFile(join(fresh, 'passwords.json'), JSON.stringify(passwordsIn(server.printed())));
  await rename(fresh, folder);
};

const WAIT_MS = 240_000;

/** Test files run side by side: one builds, the others wait for it. */
const builtOnce = async (): Promise<string> => {
  await mkdir(kept, { recursive: true });
  const folder = join(kept, await stampOfBuild());
  const turn = `${folder}.turn`;
  for (let waited = 0; waited < WAIT_MS; waited += 500) {
    if (existsSync(folder)) return folder;
    const mine = await mkdir(turn).then(() => true, () => false);
    if (mine) {
      try {
        await build(folder);
      } finally {
        await rm(turn, { recursive: true, force: true });
      }
      return folder;
    }
    await pause(500);
  }
  throw new Error(`Nobody finished the demo city in ${WAIT_MS / 1000} s; remove ${turn} and run again`);
};

/** The demo city, loaded and judged, in a folder of one's own. */
export const aCity = async (): Promise<City> => {
  const folder = await builtOnce();
  const own = await mkdtemp(join(tmpdir(), 'city-'));
  await cp(join(folder, 'data'), join(own, 'data'), { recursive: true });
  const passwords: Record<string, string> = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8'));
  return { dataDir: join(own, 'data'), passwords, remove: () => rm(own, { recursive: true, force: true }) };
};
