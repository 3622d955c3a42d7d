import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { holdFolder, readHolder } from '@monitor/store';
import type { BuiltChild } from '../child/built-child.js';
import { buildChild } from '../child/built-child.js';

let folder: string;
let holder: BuiltChild;
beforeAll(() => {
  holder = buildChild('hold-a-folder.ts');
});
afterAll(() => holder.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('and a second one is told who has it', async () => {
  const first = await holder.start(folder);
  const startedAt = (await readHolder(folder))?.startedAt;
  const sentence = `数据目录 ${folder} 正被进程 ${first.pid} 使用（自 ${startedAt}）。请先停止它，或改用另一个 DATA_DIR。`;
  await expect(holdFolder(folder, { role: 'server' })).rejects.toMatchObject({ code: 'folder-in-use', message: sentence });
  const second = await holder.start(folder);
  expect(await second.ended).toEqual({ code: 1, errors: sentence });
  await first.kill();
});

it('which says how to reach it, to its owner only', async () => {
  const running = await holder.start(folder);
  expect(await readHolder(folder)).toMatchObject({ pid: running.pid, role: 'server', url: 'http://127.0.0.1:3000', token: 'for-this-machine-only' });
  expect(statSync(join(folder, 'holder.json')).mode & 0o777).toBe(0o600);
  await running.kill();
});

it('and kill -9 leaves no stale lock, ten times of ten', async () => {
  for (let round = 0; round < 10; round += 1) {
    const running = await holder.start(folder);
    await running.kill();
    expect(await readHolder(folder)).toBeNull();
  }
  const held = await holdFolder(folder, { role: 'command' });
  expect(await readHolder(folder)).toMatchObject({ pid: process.pid, role: 'command' });
  await held.release();
});

it('and is free again when that gives it back', async () => {
  expect(await readHolder(folder)).toBeNull();
  for (let round = 0; round < 3; round += 1) {
    const held = await holdFolder(folder, { role: 'command' });
    await expect(holdFolder(folder, { role: 'server' })).rejects.toThrow(`正被进程 ${process.pid} 使用`);
    await held.release();
    expect(await readHolder(folder)).toBeNull();
  }
});

it('and a torn note of a dying process does not hide that it is held', async () => {
  const held = await holdFolder(folder, { role: 'server' });
  writeFileSync(join(folder, 'holder.json'), '{ "pid": 1');
  await expect(holdFolder(folder, { role: 'server' })).rejects.toThrow(`数据目录 ${folder} 正被另一个进程使用。`);
  await held.release();
});

it('and is made when missing, or refused in one sentence', async () => {
  const missing = join(folder, '新', '数据');
  await (await holdFolder(missing, { role: 'server' })).release();
  expect(statSync(missing).mode & 0o777).toBe(0o700);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'below'), '/proc/1/nowhere']) {
    const refused = holdFolder(path, { role: 'server' });
    await expect(refused).rejects.toMatchObject({ code: 'folder-not-usable' });
    await expect(refused).rejects.toThrow(/^数据目录 .+ 不可用：[^。]+。请修正后重试，或用 DATA_DIR 指定另一个可写的目录。$/);
  }
});

it.skipIf(process.getuid?.() === 0)('and one without write permission is refused (not shown as root, who may write anywhere)', async () => {
  chmodSync(folder, 0o500);
  await expect(holdFolder(folder, { role: 'server' })).rejects.toThrow('当前用户没有读写权限');
  chmodSync(folder, 0o700);
});
