import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstMissing, guideSteps, guideText } from './guide.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WALK_MS = 600_000;
let dataDir = '';

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'guide-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const typed = (commands: string): Promise<{ code: number | string; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, SOURCES_DIR: '', SOURCE_DIR: '', SOURCE_HOSTS: '', JURISDICTION: '', CLICKHOUSE_URL: '', DATABASE_URL: '' };
    execFile('sh', ['-e', '-c', commands], { cwd: root, env, maxBuffer: 16 << 20 }, (error, out, err) => resolve({ code: error?.code ?? 0, output: `${out}\n${err}` }));
  });

test('every command of the guide does on a fresh data folder what the guide shows', { timeout: WALK_MS }, async () => {
  const steps = guideSteps(guideText('sources.zh-CN.md'));
  expect(steps.length).toBeGreaterThanOrEqual(10);
  for (const { commands, shown } of steps) {
    const { code, output } = await typed(commands);
    expect(code, `${commands}\n${output}`).toBe(0);
    expect(firstMissing(shown, output), `${commands}\n${output}`).toBeNull();
  }
});
