import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer } from './server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'tests/output/cities');

export interface City {
  /** A data folder of the test's own, as `npm start` leaves it on a bare machine. */
  readonly dataDir: string;
  readonly passwords: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const builtRooms = ['domain', 'store', 'etl', 'backend'];

/** What only asks, tells or shows leaves no trace in a loaded city. */
const makesNoCity = /^(?:domain\/dist\/(?:api|explain|report|sentence|what-if)\/|backend\/dist\/(?!compose-|main|config|sign-in\/first))|\.(?:d\.ts|map)$/u;

/** Changes when anything changes that has a hand in loading, so that a city is never older than the code. */
const stampOfBuild = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const room of builtRooms) {
    const files = (await readdir(join(root, room, 'dist'), { recursive: true })).map((file) => `${room}/dist/${file}`).filter((file) => file.endsWith('.js') && !makesNoCity.test(file));
    for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** The first accounts with their passwords, as a first start prints them. */
export const passwordsIn = (printed: string): Record<string, string> =>
  Object.fromEntries([...printed.matchAll(/^ {2}(\w+) +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /gmu)].map(([, name = '', password = '']) => [name, password]));

/** The demo city, or one of a thousand consortia. */
export type CitySize = 'city' | 'province';

const written = promisify(execFile);

/** Settings of a server that finds the files of that size; the demo city is written by the server itself. */
const sourceOf = async (size: CitySize, folder: string): Promise<Record<string, string>> => {
  if (size === 'city') return {};
  const out = join(folder, 'source');
  await written(process.execPath, ['--disable-wasm-trap-handler', join(root, 'etl/dist/command/demo.js'), '--scale', size, '--out', out]);
  return { SOURCE_DIR: out };
};

/** Large cities of older builds are of no use and take hundreds of megabytes each. */
const dropOlder = async (folder: string): Promise<void> => {
  const others = (await readdir(kept)).filter((name) => name.endsWith('-province') && join(kept, name) !== folder);
  for (const name of others) await rm(join(kept, name), { recursive: true, force: true });
};

const build = async (folder: string, size: CitySize): Promise<void> => {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const settings = await sourceOf(size, fresh);
  const server = await startServer(join(fresh, 'data'), settings);
  await server.stop();
  await rm(join(fresh, 'source'), { recursive: true, force: true });
  if (size === 'province') await dropOlder(folder);
  await writeFile(join(fresh, 'passwords.json'), JSON.stringify(passwordsIn(server.printed())));
  await rename(fresh, folder);
};

const WAIT_MS: Readonly<Record<CitySize, number>> = { city: 240_000, province: 900_000 };

/** Test files run side by side: one builds, the others wait for it. */
const builtOnce = async (size: CitySize): Promise<string> => {
  await mkdir(kept, { recursive: true });
  const folder = join(kept, `${await stampOfBuild()}${size === 'city' ? '' : `-${size}`}`);
  const turn = `${folder}.turn`;
  for (let waited = 0; waited < WAIT_MS[size]; waited += 500) {
    if (existsSync(folder)) return folder;
    const mine = await mkdir(turn).then(() => true, () => false);
    if (mine) {
      try {
        await build(folder, size);
      } finally {
        await rm(turn, { recursive: true, force: true });
      }
      return folder;
    }
    await pause(500);
  }
  throw new Error(`Nobody finished the demo city in ${WAIT_MS[size] / 1000} s; remove ${turn} and run again`);
};

/** The demo city, loaded and judged, in a folder of one's own. */
export const aCity = async (size: CitySize = 'city'): Promise<City> => {
  const folder = await builtOnce(size);
  const own = await mkdtemp(join(tmpdir(), 'city-'));
  await cp(join(folder, 'data'), join(own, 'data'), { recursive: true });
  const passwords: Record<string, string> = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8'));
  return { dataDir: join(own, 'data'), passwords, remove: () => rm(own, { recursive: true, force: true }) };
};
