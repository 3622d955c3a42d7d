import { isMeant, type Quarantined, quarantined, quarantineState } from '@monitor/domain';
import type { Archive } from '@monitor/store';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { FoundQuarantine, Grouped, QuarantineAsked } from './found-quarantine.js';

/** What became of refusals since: by key, those told by the published edition. */
export type Since = ReadonlyMap<string, Pick<Quarantined, 'mended_run' | 'mended_at' | 'fate'>>;

const MOST_GROUPS = 300;

class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  get(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  told(): Grouped[] {
    const all = [...this.#counts].map(([value, count]) => ({ value, count }));
    return all.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)).slice(0, MOST_GROUPS);
  }
}

/** What a run refused, as it stands today; what that run saw mended is left out. */
async function* linesOf(archive: Archive, sha256: string, since: Since): AsyncGenerator<Quarantined> {
  const packed = await archive.open(sha256);
  const unpacked = packed.pipe(createGunzip());
  packed.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: unpacked })) {
    const row = quarantined.parse(JSON.parse(line));
    if (row.mended_run > 0) continue;
    yield { ...row, ...(since.get(row.key) ?? MENDED_LONG_AGO) };
  }
}

/** Not told by the published edition any more: the run that mended it told it. */
const MENDED_LONG_AGO = { mended_run: Number.MAX_SAFE_INTEGER, mended_at: '', fate: '' } as const;

interface KeptFile {
  readonly archive: Archive;
  readonly sha256: string;
  readonly since: Since;
}

/** Reads the file of an earlier run, line by line: nothing of it is held but what is asked for. */
export const keptQuarantine = async ({ archive, sha256, since }: KeptFile, { filter, waived, offset, limit }: QuarantineAsked): Promise<FoundQuarantine> => {
  const [states, codes, sources, records, owners, paths] = [new Tally(), new Tally(), new Tally(), new Tally(), new Tally(), new Tally()];
  const mended = new Map<number, { run: number; taken: number; gone: number }>();
  const rows: Quarantined[] = [];
  let total = 0;
  for await (const row of linesOf(archive, sha256, since)) {
    if (!isMeant(row, filter)) continue;
    const state = quarantineState(row, waived);
    states.add(state);
    if (row.fate !== '') countMended(mended, row);
    if (filter.state !== undefined && filter.state !== state) continue;
    for (const [tally, value] of [[codes, row.code], [sources, row.source], [records, row.record], [owners, row.owner], [paths, row.source_path]] as const) tally.add(value);
    if (total >= offset && rows.length < limit) rows.push(row);
    total += 1;
  }
  const newest = [...mended.values()].sort((one, other) => other.run - one.run);
  return { total, rows, mended: newest, byState: states.told(), byCode: codes.told(), bySource: sources.told(), byRecord: records.told(), byOwner: owners.told(), byPath: paths.told() };
};

const countMended = (mended: Map<number, { run: number; taken: number; gone: number }>, { mended_run: run, fate }: Quarantined): void => {
  const counts = mended.get(run) ?? { run, taken: 0, gone: 0 };
  if (fate === 'taken') counts.taken += 1;
  else counts.gone += 1;
  mended.set(run, counts);
};
