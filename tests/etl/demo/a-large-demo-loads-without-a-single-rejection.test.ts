import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { changchunTrial2025 } from '@monitor/domain';
import { expect, test } from 'vitest';

import { observe } from '../../../etl/src/demo/verify/observe.js';
import { writeBulk } from '../../../etl/src/demo/write-bulk.js';
import { aStore } from '../pipeline/a-store.js';
import { hashesOf, inAFolder, linesOf } from './a-demo-folder.js';

// A large demo leaves out the registers that these rules ask for, or has all in order.
const untold = ['A5.1', 'A5.2', 'A7.1', 'A7.2', 'A8.1', 'A8.3', 'A9.1', 'A9.2', 'A9.3', 'A9.5', 'A10.2', 'A10.3', 'A10.4', 'A11.2'];

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
      const held = (rows: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));
      expect(held(observed.counts)).toEqual(held(others));
      expect(items).toBeGreaterThan(0);
      expect(observed.grades.filter(({ total }) => total !== null).length).toBeGreaterThan(20);
      expect(observed.rules.filter(({ rule, result }) => untold.includes(rule) && result === 'FAIL')).toEqual([]);
      expect(new Set(observed.rules.map(({ rule }) => rule))).toEqual(new Set(changchunTrial2025.rules.map(({ id }) => id)));
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
