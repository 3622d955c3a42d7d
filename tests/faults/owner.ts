import { setTimeout as pause } from 'node:timers/promises';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneRun } from '@monitor/domain';
import { entry, startNode, type Started } from './process.js';

/** What the owner of a data folder has written about itself. */
interface Note {
  readonly pid: number;
  readonly url?: string;
  readonly token?: string;
}

export interface Place {
  readonly dataDir: string;
  readonly settings: Record<string, string>;
  remove(): Promise<void>;
}

/** A data folder of its own, and a source folder without files. */
export const aPlace = async (port: number): Promise<Place> => {
  const root = await mkdtemp(join(tmpdir(), 'owned-'));
  const [dataDir, source] = [join(root, 'data'), join(root, 'source')];
  await mkdir(source);
  return { dataDir, settings: { DATA_DIR: dataDir, SOURCE_DIR: source, HOST: '127.0.0.1', PORT: String(port) }, remove: () => rm(root, { recursive: true, force: true }) };
};

const noteIn = async ({ dataDir }: Place): Promise<Note | null> => {
  try {
    return JSON.parse(await readFile(join(dataDir, 'holder.json'), 'utf8'));
  } catch {
    return null;
  }
};

const EVERY_MS = 5;

/** Waits until the process has the folder, and until it serves where that is asked. @throws Error when it ends before */
const untilIn = async (place: Place, { pid, ended }: Started, isThere: (note: Note) => boolean): Promise<Note> => {
  let over = false;
  void ended.then(() => (over = true));
  for (;;) {
    const note = await noteIn(place);
    if (note?.pid === pid && isThere(note)) return note;
    if (over) throw new Error(`The owner ended before it was there:\n${JSON.stringify(await ended)}`);
    await pause(EVERY_MS);
  }
};

export interface Owner extends Started {
  freeze(): void;
  /** Goes on, and serves. */
  thaw(): Promise<void>;
  /** What it tells of its runs, which is all that a second process could have changed. */
  told(): Promise<string>;
}

/** Runs bear consecutive numbers: all of them, as a command on this machine may ask for them. @throws Error when it does not serve */
const toldBy = async ({ url = '', token = '' }: Note): Promise<string> => {
  const ask = (path: string): Promise<Response> => fetch(new URL(path, url), { headers: { authorization: `Bearer ${token}` } });
  const seen: unknown[] = [];
  for (;;) {
    const reply = await ask(`/api/v1/runs/${seen.length + 1}`);
    if (reply.status === 404) return JSON.stringify(seen);
    if (!reply.ok) throw new Error(`The owner does not serve: ${reply.status} ${await reply.text()}`);
    seen.push(oneRun.reply.parse(await reply.json()));
  }
};

/** A server that has just taken the folder and does not serve yet. */
export const anOwner = async (place: Place): Promise<Owner> => {
  const started = startNode([entry('backend/dist/main.js')], place.settings);
  await untilIn(place, started, () => true);
  const told = async (): Promise<string> => toldBy(await untilIn(place, started, ({ url }) => url !== undefined));
  return {
    ...started,
    told,
    freeze: () => void process.kill(started.pid, 'SIGSTOP'),
    thaw: async () => {
      process.kill(started.pid, 'SIGCONT');
      await untilIn(place, started, ({ url }) => url !== undefined);
    },
  };
};

/** Whether a frozen owner was caught before it served. */
export const isSilent = async (place: Place): Promise<boolean> => (await noteIn(place))?.url === undefined;
