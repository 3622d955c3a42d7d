import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOwner, aPlace, isSilent, type Owner, type Place } from './owner.js';
import { command, type Ended, entry, runNode } from './process.js';
import { LONG, runsOf } from './size.js';
import { tellRow } from './tell-row.js';

const ROUNDS = runsOf(6, 50);
/** Beyond what the machine takes just now for the same process when it is refused at its first look. */
const HANG_MS = 5000;
const CANNOT_START = 64;

const npmStart = [entry('tests/faults/supervised.mjs')];

let place: Place;
let longest = 0;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port was found');
  return address.port;
};

beforeAll(async () => {
  place = await aPlace(await freePort());
});
afterAll(() => place.remove());

const complaintsAbout = (who: string, { refused, yardstick }: Record<'refused' | 'yardstick', Ended>, owner: Owner): string[] => {
  longest = Math.max(longest, refused.ms);
  const sentence = `数据目录 ${place.dataDir} 正被进程 ${owner.pid} 使用`;
  const over = refused.ms - yardstick.ms - HANG_MS;
  return [
    ...(refused.code === CANNOT_START ? [] : [`${who} ended with ${refused.code ?? refused.signal ?? 'nothing'}: ${refused.out}`]),
    ...(refused.err.startsWith(sentence) && /^[^\n]+请先停止它，或改用另一个 DATA_DIR。\n$/u.test(refused.err) ? [] : [`${who} said: ${refused.err}`]),
    ...(refused.out === '' ? [] : [`${who} also printed: ${refused.out}`]),
    ...(over > 0 ? [`${who} took ${Math.round(refused.ms)} ms`] : []),
  ];
};

/** Side by side with the same program that is refused for a reason it sees at once: both have the same machine. */
const tried = async (args: readonly string[], wrong: { readonly args?: readonly string[]; readonly settings?: Record<string, string> }): Promise<Record<'refused' | 'yardstick', Ended>> => {
  const [refused, yardstick] = await Promise.all([runNode(args, place.settings), runNode([...args, ...(wrong.args ?? [])], { ...place.settings, ...wrong.settings })]);
  return { refused, yardstick };
};

/** An owner that hangs before it serves: a command can neither pass its work on to it nor work itself. */
const besideHanging = async (owner: Owner): Promise<string[]> => {
  owner.freeze();
  if (!(await isSilent(place))) throw new Error('The owner served before it was frozen');
  const seen = await tried(command('load'), { args: ['--unknown', 'x'] });
  await owner.thaw();
  return complaintsAbout('npm run load', seen, owner);
};

const besideServing = async (owner: Owner): Promise<string[]> => {
  const before = await owner.told();
  const seen = await tried(npmStart, { settings: { PORT: '80a' } });
  const after = await owner.told();
  return [...complaintsAbout('npm start', seen, owner), ...(before === after ? [] : [`the owner told ${before}, then ${after}`])];
};

const killed = async (owner: Owner): Promise<string[]> => {
  owner.kill();
  const { err, signal } = await owner.ended;
  return signal === 'SIGKILL' && err === '' ? [] : [`the owner ended by ${signal ?? 'itself'} and said: ${err}`];
};

/** After every second kill it is a command that finds the folder free; after the others the server of the next round. */
const openedByCommand = async (round: number): Promise<string[]> => {
  if (round % 2 === 0) return [];
  const { code, out, err } = await runNode(command('evaluate'), place.settings);
  return code === 0 && err === '' && !out.includes('交由它执行') ? [] : [`npm run evaluate after the kill ended with ${code}: ${out}${err}`];
};

it(`is refused in one sentence, ${ROUNDS} rounds of a command and of a second start; the first goes on, and its kill leaves the folder free`, async () => {
  const complaints: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const owner = await anOwner(place);
    const found = [...(await besideHanging(owner)), ...(await besideServing(owner)), ...(await killed(owner)), ...(await openedByCommand(round))];
    complaints.push(...found.map((each) => `round ${round + 1}: ${each}`));
  }
  tellRow({ fault: 'E1', runs: 2 * ROUNDS, lost: 0, doubled: 0, torn: 0, unrecovered: complaints.length, note: `refused within ${Math.round(longest)} ms; ${ROUNDS} kills, no stale lock` });
  expect(complaints).toEqual([]);
}, LONG);
