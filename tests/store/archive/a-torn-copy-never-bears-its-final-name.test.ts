import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArchive } from '../../../store/src/archive/archive.js';
import type { BuiltChild } from '../child/built-child.js';
import { buildChild } from '../child/built-child.js';

const dataDir = mkdtempSync(join(tmpdir(), 'archive-'));
const root = join(dataDir, 'archive');
let keeper: BuiltChild;
beforeAll(() => {
  keeper = buildChild('keep-files-for-ever.ts');
});
afterAll(() => {
  keeper.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const kept = (): string[] =>
  readdirSync(root)
    .filter((folder) => folder !== 'arriving')
    .flatMap((folder) => readdirSync(join(root, folder)).map((rest) => folder + rest));

it('whatever moment the process is killed at', async () => {
  let torn = 0;
  for (let kill = 0; kill < 20; kill += 1) {
    const child = await keeper.start(dataDir);
    await setTimeout(5 + Math.random() * 80);
    await child.kill();
    torn += readdirSync(join(root, 'arriving')).length;
    const archive = await openArchive({ dataDir, alone: true });
    expect(readdirSync(join(root, 'arriving'))).toEqual([]);
    for (const sha256 of kept()) expect(await archive.verify(sha256)).toBe(3_000_000);
  }
  expect(kept().length).toBeGreaterThan(0);
  expect(torn).toBeGreaterThan(0);
});
