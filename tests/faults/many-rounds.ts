import { runMarks } from '@monitor/store';
import type { Random } from '../../etl/src/demo/random.js';
import type { Lane } from './lane.js';
import type { Pair } from './oracle.js';
import { round, type Seen, type Wound } from './round.js';
import type { Figures } from './standing.js';
import { type FaultRow, tellRow } from './tell-row.js';
import type { SourceName } from './worker.js';

export const sourceOfRound = (index: number): SourceName => (index % 3 === 0 ? 'folder' : 'finance');

/** At a mark; the engine takes several files, and each of the first three is one to die at. */
export const woundAt = (mark: (typeof runMarks)[number], index: number): Wound => {
  const times = mark === 'batch' ? 1 + (index % 3) : 1;
  return { source: sourceOfRound(index), fault: times === 1 ? `${mark}=kill` : `${mark}:${times}=kill` };
};

/** On a busy machine a load takes longer than the shortest did: its last phases must be met too. */
const SLOWER = 1.5;

/** At a moment drawn evenly over the time that a load takes. */
export const woundAtRandom = (lane: Lane, random: Random, index: number): Wound => {
  const source = sourceOfRound(index);
  return { source, afterMs: random.next() * lane.usual[source] * SLOWER };
};

export interface Told {
  readonly seen: readonly Seen[];
  readonly complaints: readonly string[];
}

/** Works a list of wounds off on all lanes side by side; what the lane's load outran does not count and is tried again. */
export const manyRounds = async <T>(lanes: readonly Lane[], expected: Record<Pair, Figures>, work: { readonly items: readonly T[]; readonly wound: (lane: Lane, item: T) => Wound; readonly check?: (item: T, seen: Seen) => string[] }): Promise<Told> => {
  const waiting = [...work.items];
  const seen: Seen[] = [];
  const complaints: string[] = [];
  const byLane = async (lane: Lane): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const wound = work.wound(lane, item);
      const found = await round(lane, expected, wound);
      const told = [...found.complaints, ...(found.killed ? (work.check?.(item, found) ?? []) : [])];
      complaints.push(...told.map((each) => `${JSON.stringify(wound)}: ${each}`));
      if (found.killed) seen.push(found);
      else if (wound.fault === undefined) waiting.unshift(item);
      else complaints.push(`${JSON.stringify(wound)}: the load never came by there`);
    }
  };
  await Promise.all(lanes.map(byLane));
  return { seen, complaints };
};

const sum = (seen: readonly Seen[], of: 'lost' | 'doubled' | 'torn' | 'unrecovered'): number => seen.reduce((all, each) => all + each[of], 0);
const most = (seen: readonly Seen[], of: 'healthyMs' | 'finishedMs'): number => Math.round(Math.max(0, ...seen.map((each) => each[of])));

export const tellRounds = (fault: string, { seen }: Told, note: string): FaultRow => {
  const published = seen.filter(({ isNew }) => isNew).length;
  const row = {
    fault, runs: seen.length, lost: sum(seen, 'lost'), doubled: sum(seen, 'doubled'), torn: sum(seen, 'torn'), unrecovered: sum(seen, 'unrecovered'),
    note: `${note}; ${published} after the publication; in order within ${most(seen, 'healthyMs')} ms, loaded within ${most(seen, 'finishedMs')} ms`,
  };
  tellRow(row);
  return row;
};
