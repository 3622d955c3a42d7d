import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { manifestPath, writeDemo } from '@monitor/etl';
import { describe, expect, test } from 'vitest';

import { hashesOf, inAFolder } from './a-demo-folder.js';

const PATIENCE = 120_000;

const expectSize = (counts: Readonly<Record<string, number>>, dirty: number): void => {
  const wanted = { consortium: 42, organisation: 560, project: 475, fund_entry: 25_000, outcome: 3900 };
  for (const [kind, count] of Object.entries(wanted)) expect(Math.abs((counts[kind] ?? 0) / count - 1), kind).toBeLessThan(0.15);
  const share = dirty / Object.values(counts).reduce((sum, each) => sum + each, 0);
  expect(share).toBeGreaterThan(0.007);
  expect(share).toBeLessThan(0.015);
};

describe('the demo city', () => {
  test(
    'is the same to the byte for the same seed, another for another, and of the size that was asked for',
    () =>
      inAFolder(async (folder) => {
        const [first, second, other] = [join(folder, 'first'), join(folder, 'second'), join(folder, 'other')];
        const { counts, rejections } = await writeDemo({ out: first, seed: 1, scale: 'city' });
        await writeDemo({ out: second, seed: 1, scale: 'city' });
        await writeDemo({ out: other, seed: 2, scale: 'city' });
        const hashes = await hashesOf(first);
        expect(hashes.size).toBeGreaterThan(180);
        expect(await hashesOf(second)).toEqual(hashes);
        expect(await readFile(manifestPath(second))).toEqual(await readFile(manifestPath(first)));
        expect((await hashesOf(other)).get('经费台账-2025.csv')).not.toBe(hashes.get('经费台账-2025.csv'));
        expectSize(counts, rejections.length);
      }),
    PATIENCE,
  );

  test('never mixes with files that are there already', () =>
    inAFolder(async (folder) => {
      await writeFile(join(folder, '别人的文件.csv'), '');
      await expect(writeDemo({ out: folder, seed: 1, scale: 'city' })).rejects.toThrow('不是空的');
    }));

  test('says in a sentence that a file is no folder', () =>
    inAFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await expect(writeDemo({ out: join(folder, 'file', 'demo'), seed: 1, scale: 'city' })).rejects.toThrow('不是目录');
    }));

  test.skipIf(process.platform !== 'linux')('does not hang on a folder that takes no entries', async () => {
    await expect(writeDemo({ out: '/proc/demo', seed: 1, scale: 'city' })).rejects.toThrow('无法在该处建立目录');
  });
});
