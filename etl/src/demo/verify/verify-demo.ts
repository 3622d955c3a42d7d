import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtInPolicies, changchun } from '@monitor/domain';
import { openStore } from '@monitor/store';

import type { Progress } from '../../pipeline/run-order.js';
import { runPipeline } from '../../pipeline/run-pipeline.js';
import { folderSource } from '../../source/folder/folder-source.js';
import { usableFolder } from '../demo-folder.js';
import { type Manifest, writeDemo } from '../write-demo.js';
import type { Comparison } from './compare-lists.js';
import { compareDemo, type Observed } from './compare.js';
import { observe } from './observe.js';
import { type Tally, tallyDemo } from './tally.js';

/** What was compared, by kind, and how well every rule, flag and check did. */
export interface Verified {
  readonly comparisons: Readonly<Record<string, Comparison>>;
  readonly tallies: readonly Tally[];
}

export interface VerifyOrder {
  readonly seed: number;
  /** Where the temporary store lies; the system's place for temporary files when absent. */
  readonly dataDir: string | null;
  readonly onProgress: (progress: Progress) => void;
}

// The demo's last reports are of 2025 and its last records of September 2026; on this day all of them have come.
const JUDGEMENT_DAY = '2026-10-15T02:00:00.000Z';

const load = async (folder: string, dataDir: string, onProgress: VerifyOrder['onProgress']): Promise<Observed> => {
  const clock = (): string => JUDGEMENT_DAY;
  const store = await openStore({ dataDir, clock });
  try {
    const order = { store, clock, trigger: 'command', requestedBy: 'demo', jurisdiction: changchun, policies: builtInPolicies } as const;
    const { edition } = await runPipeline({ ...order, source: folderSource(folder), onProgress });
    if (edition === null) throw new RangeError('The load of the demo published no edition');
    return await observe(store.warehouse.writer(edition));
  } finally {
    await store.close();
  }
};

/** Writes the city into a temporary folder, loads and judges it in a store of its own, and compares with its manifest. Leaves nothing behind. Throws DemoFolderNotUsable. */
export const verifyDemo = async ({ seed, dataDir, onProgress }: VerifyOrder): Promise<Verified> => {
  const place = dataDir ?? tmpdir();
  await usableFolder(place);
  const root = await mkdtemp(join(place, 'demo-'));
  try {
    const manifest: Manifest = await writeDemo({ out: join(root, 'files'), seed, scale: 'city' });
    const observed = await load(join(root, 'files'), join(root, 'store'), onProgress);
    return { comparisons: compareDemo(manifest, observed), tallies: tallyDemo(manifest, observed) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
