import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@monitor/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../../store/src/archive/archive.js';

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  archive = await openArchive({ dataDir: folder, alone: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chunks = async function* (count: number, failAfter = Infinity): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += 1) {
    if (at >= failAfter) throw new Error('the sender went away');
    yield Buffer.alloc(1000, at % 251);
  }
};
const arrivals = (): string[] => readdirSync(join(folder, 'archive', 'arriving'));

it('under the hash of its bytes, once', async () => {
  const expected = createHash('sha256');
  for await (const chunk of chunks(70)) expected.update(chunk);
  const kept = await archive.keepStream(chunks(70), { most: 70_000 });
  expect(kept).toEqual({ sha256: expected.digest('hex'), size: 70_000, outcome: 'written' });
  expect(await archive.verify(kept.sha256)).toBe(70_000);
  expect(await archive.keepStream(chunks(70), { most: 70_000 })).toMatchObject({ outcome: 'present' });
  expect(arrivals()).toEqual([]);
});

it('and leaves nothing behind when it is too big or breaks off', async () => {
  await expect(archive.keepStream(chunks(71), { most: 70_000 })).rejects.toMatchObject({ code: 'file-not-keepable' });
  await expect(archive.keepStream(chunks(70, 3), { most: 70_000 })).rejects.toThrow('went away');
  expect(arrivals()).toEqual([]);
  expect(readdirSync(join(folder, 'archive'))).toEqual(['arriving']);
});
