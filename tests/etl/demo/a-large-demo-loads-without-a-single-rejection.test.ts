import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { observe } from '../../../etl/src/demo/verify/observe.js';
import { writeBulk } from '../../../etl/src/demo/write-bulk.js';
import { aStore } from '../pipeline/a-store.js';
import { hashesOf, inAFolder, linesOf } from './a-demo-folder.js';

const bulk = async (folder: string, consortia: number) => {
  await mkdir(folder);
  return writeBulk({ folder, seed: 3, consortia, onProgress: () => undefined });
};

test('every row of a large demo is taken, and judged', () =>
  inAFolder(async (folder) => {
    const out = join(folder, 'files');
    const { counts } = await bulk(out, 12);
    const store = await aStore();
    try {
      const { edition } = await store.load(out);
      const observed = await observe(store.current().warehouse.writer(edition ?? ''));
      expect(observed.rejections).toEqual([]);
      const { report_item: items, ...others } = counts;
      expect(observed.counts).toEqual(others);
      expect(items).toBeGreaterThan(0);
      expect(observed.grades.filter(({ total }) => total !== null).length).toBeGreaterThan(20);
    } finally {
      await store.close();
    }
  }), 240_000);

test('a consortium of a large demo is the same whatever was written before it', () =>
  inAFolder(async (folder) => {
    await bulk(join(folder, 'few'), 3);
    await bulk(join(folder, 'more'), 6);
    await bulk(join(folder, 'again'), 6);
    const few = await linesOf(join(folder, 'few', '经费台账-2024.csv'));
    const more = await linesOf(join(folder, 'more', '经费台账-2024.csv'));
    expect(few.length).toBeGreaterThan(100);
    expect(more.slice(0, few.length)).toEqual(few);
    expect(await hashesOf(join(folder, 'again'))).toEqual(await hashesOf(join(folder, 'more')));
  }));
