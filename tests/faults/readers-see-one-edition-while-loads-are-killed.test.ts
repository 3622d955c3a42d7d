import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { oneRun, startRun } from '@monitor/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { type Caller, signedInAt } from '../city/caller.js';
import { passwordsIn } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, type Files, type Folder } from '../etl/pipeline/a-folder.js';
import { entry } from './process.js';
import { read } from './reader.js';
import { stateBook } from './served-states.js';
import { faultSeed, isFull, LONG } from './size.js';
import { tellRow } from './tell-row.js';
import { inRound, type StateName, twoStates } from './two-states.js';

const READS = isFull ? 100_000 : 1_000;
const KILLS = isFull ? 40 : 3;
/** Editions that were seen; each state is one of them at least. */
const EDITIONS = isFull ? 20 : 2;
const CLIENTS = 4;
const PAUSE_MS = isFull ? 0 : 50;
/** On a busy machine a load takes longer than the last did that lived. */
const SLOWER = 1.2;
const marks = ['before-publish', 'after-publish', 'batch', 'judged'];
const random = randomOf(faultSeed, 'moments of death of a server');

let [files, folder, dataDir]: [Record<StateName, Files> | null, Folder | null, string] = [null, null, ''];
let server: RunningServer;
let password = '';
/** How long the last load took that was left to its end. */
let usualMs = 0;

const started = (fault: string): Promise<RunningServer> =>
  startServer(dataDir, { SOURCE_DIR: folder?.path ?? '', LOAD_SCHEDULE: '', FAULT_AT: fault, NODE_OPTIONS: `--import=${entry('tests/faults/fault-at.mjs')}` });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'read-'));
  files = await twoStates();
  folder = await aFolder(files.A);
  server = await started('');
  password = passwordsIn(server.printed())['operator'] ?? '';
}, LONG);
afterAll(async () => {
  await server.stop();
  await folder?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** What becomes of the server while it loads: a mark kills it, the clock does, or nothing. */
type Death = 'mark' | 'clock' | 'none';

/** Starts a load of the other state; true when the server lived to tell the end. */
const loadOnce = async ({ round, state }: { round: number; state: StateName }, death: Death): Promise<boolean> => {
  const caller = await signedInAt(server.url, 'operator', password);
  await folder?.write(inRound(files?.[state] ?? {}, round));
  const began = performance.now();
  const timer = death === 'clock' ? setTimeout(() => server.child.kill('SIGKILL'), random.next() * usualMs * SLOWER) : undefined;
  const ended = once(server.child, 'exit').then(() => false);
  const lived = await Promise.race([untilEnded(caller).then(() => true, () => ended), ended]);
  clearTimeout(timer);
  if (lived) usualMs = performance.now() - began;
  if (!lived && server.child.signalCode !== 'SIGKILL') throw new Error(`The server ended by itself:\n${server.printed()}`);
  return lived;
};

const untilEnded = async (caller: Caller): Promise<void> => {
  let run = await caller.ask(startRun, { kind: 'load' });
  for (; run.state === 'running'; run = await caller.ask(oneRun, { id: run.id })) await pause(100);
};

/** Loads one state after the other until there were enough kills and answers; of three loads one is left to its end, so that there is something new to see. */
const loadOnAndOn = async (isEnough: (kills: number) => boolean): Promise<number> => {
  let [kills, death, state]: [number, Death, StateName] = [0, 'none', 'B'];
  for (let round = 1; !isEnough(kills); round += 1) {
    if (await loadOnce({ round, state }, death)) {
      state = state === 'A' ? 'B' : 'A';
      death = 'clock';
      continue;
    }
    kills += 1;
    death = death === 'clock' ? 'mark' : 'none';
    server = await started(death === 'mark' ? `${marks[((kills - 1) / 2) % marks.length] ?? 'batch'}=kill` : '');
  }
  return kills;
};

const signIn = async (): Promise<string> => {
  const session = await fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'operator', password }) });
  return session.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
};

test('while loads of two states alternate in a server and it is killed over and over, every answer is of one state', async () => {
  const [book, cookie] = [stateBook(), await signIn()];
  let [over, answers] = [false, 0];
  const flow = { path: '/api/v1/funds/flow?year=2024', fault: book.flow };
  const rows = { path: '/api/v1/evidence/money?year=2024&limit=500', fault: book.rows };
  const reads = {
    cookie, questions: [...Array.from({ length: 19 }, () => flow), rows], pauseMs: PAUSE_MS, url: () => server.url, isOver: () => over,
    onAnswer: () => {
      answers += 1;
    },
  };
  const told = Promise.all(Array.from({ length: CLIENTS }, () => read(reads)));
  const kills = await loadOnAndOn((count) => count >= KILLS && answers >= READS && book.editions() >= EDITIONS).finally(() => {
    over = true;
  });
  const readers = await told;
  const mixed = readers.flatMap((reading) => reading.mixed);
  const fiveHundreds = readers.flatMap((reading) => reading.fiveHundreds);
  const nobody = readers.reduce((sum, { refused }) => sum + refused, 0);
  tellRow({
    fault: 'A3 readers during loads and kills', runs: answers, lost: 0, doubled: 0, torn: mixed.length, unrecovered: fiveHundreds.length,
    note: `${kills} kills, ${book.editions()} editions of ${book.states()} states, ${nobody} times nobody there; seed ${faultSeed}`,
  });
  expect({ mixed: mixed.slice(0, 5), fiveHundreds: fiveHundreds.slice(0, 5) }).toEqual({ mixed: [], fiveHundreds: [] });
  expect([answers >= READS, book.states()]).toEqual([true, 2]);
}, LONG);
