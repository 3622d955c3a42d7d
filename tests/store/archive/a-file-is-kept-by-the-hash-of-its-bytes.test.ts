import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Archive } from '@monitor/store';
import { openArchive } from '../../../store/src/archive/archive.js';
import { keepContent } from '../../../store/src/archive/keep-content.js';

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  mkdirSync(join(folder, 'inbox'));
  archive = await openArchive({ dataDir: folder, alone: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const shaOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const put = (name: string, content: string): string => {
  const path = join(folder, 'inbox', name);
  writeFileSync(path, content);
  return path;
};

it('once, however often and under whatever name it comes', async () => {
  const content = '联合体,金额\n光电,1200.50\n'.repeat(50_000);
  const kept = await archive.keepFile(put('年报.csv', content));
  expect(kept).toEqual({ sha256: shaOf(content), size: Buffer.byteLength(content), outcome: 'written' });
  const { mtimeMs, ino } = statSync(archive.pathOf(kept.sha256));
  expect(await archive.keepFile(put('年报 (副本).csv', content))).toMatchObject({ sha256: kept.sha256, outcome: 'present' });
  expect(await archive.keepBytes(Buffer.from(content))).toMatchObject({ sha256: kept.sha256, outcome: 'present' });
  expect(statSync(archive.pathOf(kept.sha256))).toMatchObject({ mtimeMs, ino });
  expect(archive.pathOf(kept.sha256)).toBe(join(folder, 'archive', kept.sha256.slice(0, 2), kept.sha256.slice(2)));
  expect(await text(await archive.open(kept.sha256))).toBe(content);
  expect(await archive.verify(kept.sha256)).toBe(kept.size);
});

it('also when it is empty, or its name is strange', async () => {
  expect(await archive.keepFile(put('空.csv', ''))).toEqual({ sha256: shaOf(''), size: 0, outcome: 'written' });
  const strange = await archive.keepFile(put('..a\n\u202Eb😀.csv', 'x'), join(folder, 'inbox'));
  expect(await archive.has(strange.sha256)).toBe(true);
});

it('for reading only, by its owner alone', async () => {
  const { sha256 } = await archive.keepBytes(Buffer.from('x'));
  expect(statSync(archive.pathOf(sha256)).mode & 0o777).toBe(0o400);
});

it('and is mended when the kept copy was cut', async () => {
  const { sha256 } = await archive.keepBytes(Buffer.from('十万元整'));
  chmodSync(archive.pathOf(sha256), 0o600);
  truncateSync(archive.pathOf(sha256), 3);
  await expect(archive.verify(sha256)).rejects.toMatchObject({ code: 'archive-damaged' });
  expect(await archive.keepBytes(Buffer.from('十万元整'))).toMatchObject({ sha256, outcome: 'mended' });
  expect(await archive.verify(sha256)).toBe(12);
});

it('and a changed byte of the kept copy is found', async () => {
  const { sha256 } = await archive.keepBytes(Buffer.from('1200.50'));
  chmodSync(archive.pathOf(sha256), 0o600);
  writeFileSync(archive.pathOf(sha256), '1200.51');
  await expect(archive.verify(sha256)).rejects.toThrow('内容已损坏');
});

it('and not at all when it changes while it is read', async () => {
  const sha256 = shaOf('old');
  const growing = keepContent(join(folder, 'archive'), { sha256, size: 3 }, async (into) => {
    await into.writeFile('new');
    return { sha256: shaOf('new'), size: 3 };
  });
  await expect(growing).rejects.toMatchObject({ code: 'file-changed' });
  expect(await archive.has(sha256)).toBe(false);
  expect(readdirSync(join(folder, 'archive', 'arriving'))).toEqual([]);
});

it('and a file that keeps growing is either refused or kept whole', async () => {
  const path = put('growing.csv', '0'.repeat(4_000_000));
  const growth = setInterval(() => appendFileSync(path, '1'.repeat(10_000)), 1);
  const ends = await Promise.allSettled(Array.from({ length: 5 }, () => archive.keepFile(path)));
  clearInterval(growth);
  for (const end of ends) {
    if (end.status === 'fulfilled') expect(await archive.verify(end.value.sha256)).toBe(end.value.size);
    else expect(end.reason).toMatchObject({ code: 'file-changed' });
  }
  expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
});

it('by two writers at once', async () => {
  const bytes = Buffer.alloc(2_000_000, '重');
  const kept = await Promise.all(Array.from({ length: 8 }, () => archive.keepBytes(bytes)));
  expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await archive.verify(shaOf(bytes))).toBe(bytes.length);
});

it('but never a link, a folder, a pipe or what is not there', async () => {
  const target = put('a.csv', 'x');
  symlinkSync(target, join(folder, 'inbox', 'link.csv'));
  mkdirSync(join(folder, 'inbox', 'folder.xlsx'));
  execFileSync('mkfifo', [join(folder, 'inbox', 'pipe.csv')]);
  const reasons = { 'link.csv': '符号链接', 'folder.xlsx': '目录', 'pipe.csv': '不是普通文件', 'gone.csv': '找不到它' };
  for (const [name, reason] of Object.entries(reasons)) {
    const refused = archive.keepFile(join(folder, 'inbox', name));
    await expect(refused).rejects.toMatchObject({ code: 'file-not-keepable' });
    await expect(refused).rejects.toThrow(reason);
  }
});

it('and only from the folder it must come from', async () => {
  const inbox = join(folder, 'inbox');
  writeFileSync(join(folder, 'secret.txt'), 'x');
  mkdirSync(join(folder, 'inbox-2'));
  writeFileSync(join(folder, 'inbox-2', 'b.csv'), 'x');
  symlinkSync(folder, join(inbox, 'out'));
  for (const name of ['../secret.txt', 'out/secret.txt', '../inbox-2/b.csv', '..', '.']) {
    await expect(archive.keepFile(`${inbox}/${name}`, inbox)).rejects.toMatchObject({ code: 'file-not-keepable' });
  }
  expect(await archive.keepFile(`${inbox}/../inbox/${'a.csv'}`, inbox).catch((error: Error) => error.message)).toContain('找不到它');
});

it('and found by a full hash only', async () => {
  for (const name of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
    expect(() => archive.pathOf(name)).toThrow('不是存档编号');
    await expect(archive.open(name)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(archive.open('a'.repeat(64))).rejects.toThrow('存档中没有');
  expect(await archive.has('a'.repeat(64))).toBe(false);
});

it('while the half-copied file of a living neighbour is left alone', async () => {
  const [fresh, old] = ['fresh', 'old'].map((name) => join(folder, 'archive', 'arriving', name));
  for (const path of [fresh, old]) writeFileSync(path ?? '', 'half');
  utimesSync(old ?? '', 0, 0);
  await openArchive({ dataDir: folder, alone: false });
  expect(readdirSync(join(folder, 'archive', 'arriving'))).toEqual(['fresh']);
  expect(readFileSync(fresh ?? '', 'utf8')).toBe('half');
});
