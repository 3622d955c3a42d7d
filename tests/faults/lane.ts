import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFolder, type Files, type Folder } from '../etl/pipeline/a-folder.js';
import { financeProfile, financeSheet } from './finance-states.js';
import { type Pair, pairs, statesOf } from './oracle.js';
import { type Figures, figuresOf, type Standing } from './standing.js';
import { inRound, type StateName, twoStates } from './two-states.js';
import { type SourceName, startWorker, type Told, type Worker } from './worker.js';

/** A data folder with its exchange folder, its profile and the one process that has it now; two of them side by side use both cores. */
export interface Lane {
  readonly dataDir: string;
  readonly temporary: string;
  readonly folder: Folder;
  readonly sheets: Folder;
  readonly files: Record<StateName, Files>;
  worker: Worker;
  /** What the sources hold, and the edition made of it. */
  now: Pair;
  latest: string | null;
  rounds: number;
  audit: number | string;
  /** How long a load takes here, as far as is known. */
  readonly usual: Record<SourceName, number>;
}

export const workerOf = ({ dataDir, folder, temporary }: Pick<Lane, 'dataDir' | 'folder' | 'temporary'>, ...words: readonly string[]): Worker => startWorker({ dataDir, folder: folder.path, temporary }, ...words);

/** The next thing that a living process tells. */
export const heard = async (worker: Worker): Promise<Told> => {
  const told = await worker.next();
  if (told === null) throw new Error(`The process ended unasked (${JSON.stringify(await worker.exited)}):\n${worker.printed()}`);
  return told;
};

const loaded = async (lane: Lane, source: SourceName): Promise<Standing> => {
  lane.worker.ask({ source, fault: null, look: true });
  const { state, error, ms = 0, standing } = await heard(lane.worker);
  if (state !== 'published' || standing === null) throw new Error(`A load without a fault ended as ${state ?? 'nothing'}: ${error ?? ''}`);
  lane.usual[source] = lane.usual[source] === 0 ? ms : Math.min(lane.usual[source], ms);
  return standing;
};

/** Puts one of the two sources into its other state, in bytes that no round had before. */
export const turn = async (lane: Lane, source: SourceName): Promise<Pair> => {
  lane.rounds += 1;
  const [folder, finance] = statesOf(lane.now);
  const other = (state: StateName): StateName => (state === 'A' ? 'B' : 'A');
  const target: Pair = source === 'folder' ? `${other(folder)}${finance}` : `${folder}${other(finance)}`;
  const [register, sheet] = statesOf(target);
  if (source === 'folder') await lane.folder.write(inRound(lane.files[register], lane.rounds));
  else await lane.sheets.write({ '付款.csv': financeSheet(sheet, lane.rounds) });
  return target;
};

const places = async (home: string): Promise<Pick<Lane, 'dataDir' | 'temporary' | 'folder' | 'sheets' | 'files'>> => {
  const files = await twoStates();
  const dataDir = await mkdtemp(join(home, 'killed-'));
  const temporary = await mkdtemp(join(tmpdir(), 'temporary-'));
  const [folder, sheets] = [await aFolder(files.A), await aFolder({ '付款.csv': financeSheet('A', 0) })];
  await mkdir(join(dataDir, 'sources'));
  await writeFile(join(dataDir, 'sources', 'finance.yaml'), financeProfile(sheets.path));
  return { dataDir, temporary, folder, sheets, files };
};

/** Opens a lane with both sources loaded in their first state; its data folder stands in `home`. */
export const openLane = async (home = tmpdir()): Promise<Lane> => {
  const place = await places(home);
  const lane: Lane = { ...place, worker: workerOf(place, '--note'), now: 'AA', latest: null, rounds: 0, audit: 0, usual: { folder: 0, finance: 0 } };
  await heard(lane.worker);
  await loaded(lane, 'folder');
  const { edition, audit } = await loaded(lane, 'finance');
  [lane.latest, lane.audit] = [edition, audit];
  return lane;
};

export const closeLane = async ({ worker, dataDir, temporary, folder, sheets }: Lane): Promise<void> => {
  await worker.leave();
  await Promise.all([folder.remove(), sheets.remove(), rm(dataDir, { recursive: true, force: true }), rm(temporary, { recursive: true, force: true })]);
};

/** What stands after loads of each pair of states that nothing disturbs. */
export const faultFree = async (): Promise<Record<Pair, Standing>> => {
  const lane = await openLane();
  const found = new Map<Pair, Standing>();
  const ways: readonly SourceName[] = ['folder', 'finance', 'folder', 'finance'];
  for (const source of ways) {
    lane.now = await turn(lane, source);
    found.set(lane.now, await loaded(lane, source));
  }
  await closeLane(lane);
  const at = (pair: Pair): Standing => {
    const standing = found.get(pair);
    if (standing === undefined) throw new Error(`No load of ${pair}`);
    return standing;
  };
  const [AA, BA, BB, AB] = pairs.map(at);
  if (AA === undefined || BA === undefined || BB === undefined || AB === undefined) throw new Error('Four pairs are expected');
  return { AA, BA, BB, AB };
};

export const figuresOfAll = (standings: Record<Pair, Standing>): Record<Pair, Figures> =>
  ({ AA: figuresOf(standings.AA), BA: figuresOf(standings.BA), BB: figuresOf(standings.BB), AB: figuresOf(standings.AB) });

/** What dead processes left in the system's folder of temporary files. */
export const temporaryOf = ({ temporary }: Lane): Promise<string[]> => readdir(temporary);
