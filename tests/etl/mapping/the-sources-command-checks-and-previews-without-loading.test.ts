import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { creditCodeCheck } from '@monitor/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../../etl/dist/command/sources.js', import.meta.url));
const code = `91220101MA0Y1C2D3${creditCodeCheck('91220101MA0Y1C2D3') ?? ''}`;
let dataDir = '';

const profile = (name: string, rest: string, district = '市外'): string => `version: 1
name: ${name}
title: { zh: 名录 }
${rest}
columns:
  - { name: code, head: 信用代码 }
  - { name: unit, head: 名称 }
records:
  - record: organisation
    fields:
      uscc: { column: code }
      name: { column: unit }
      kind: { value: 企业 }
      district: { value: ${district} }
`;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sources-command-'));
  await mkdir(join(dataDir, 'sources'));
  await mkdir(join(dataDir, 'share'));
  const put = (name: string, text: string): Promise<void> => writeFile(join(dataDir, name), text);
  await put('sources/register.yaml', profile('register', `kind: folder\nfolder: { path: ${join(dataDir, 'share')} }`));
  await put('sources/api.yaml', profile('api', 'kind: http\nhttp: { url: "https://example.org/api", login: { kind: bearer, token: NO_SUCH_TOKEN } }'));
  await put('sources/mars.yaml', profile('mars', 'kind: upload', '火星'));
  await put('share/a.csv', `信用代码,名称\n${code},甲公司\n123,乙公司\n`);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, SOURCES_DIR: '', SOURCE_DIR: '', SOURCE_HOSTS: '' };
    const child = execFile(process.execPath, [command, ...args], { env }, (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }));
  });

test('check says every fault with its line: a word this place does not know, a secret that is not set', async () => {
  const { code: exit, out, err } = await run('check');
  expect(exit).toBe(64);
  expect(out).toContain('register：可以使用');
  expect(out).toMatch(/mars\.yaml:14 records\.0\.fields\.district：.*火星/u);
  expect(out).toMatch(/api\.yaml:5 http\.login\.token：.*NO_SUCH_TOKEN/u);
  expect(out, 'a host that nobody listed').toMatch(/api\.yaml:5 http\.url：.*example\.org:443.*SOURCE_HOSTS/u);
  expect(err).toContain('3 处');
  expect((await run('check', 'register')).code).toBe(0);
  expect((await run('check', 'nobody')).err).toContain('没有来源“nobody”');
});

test('preview shows records and refusals side by side and loads nothing', async () => {
  const { code: exit, out } = await run('preview', 'register', '--rows', '5');
  expect(exit).toBe(0);
  expect(out).toMatch(new RegExp(`第 2 行：${code} \\| 甲公司.*\\n\\s+✓ 单位名录 A2：.*单位名称=甲公司`, 'u'));
  expect(out).toMatch(/第 3 行：123 \| 乙公司.*\n\s+✗ 单位名录·统一社会信用代码 A3：/u);
  expect(out).toContain('单位名录：1 条');
  expect((await readdir(dataDir)).sort()).toEqual(['share', 'sources']);
});

test('records tells the fields of a kind, and the lists of the place', async () => {
  expect((await run('records')).out).toMatch(/organisation  单位名录[\s\S]*领域：新能源汽车/u);
  expect((await run('records', 'fund_entry')).out).toContain('须已有：consortium → consortium.code、project → project.code');
  expect((await run('records', 'nothing')).err).toContain('没有“nothing”这种记录');
});

test('schema stands beside the profiles, where their first line looks for it', async () => {
  expect((await run('schema')).code).toBe(0);
  expect(await readFile(join(dataDir, 'sources', 'profile.schema.json'), 'utf8')).toBe(await readFile(new URL('../../../docs/sources/profile.schema.json', import.meta.url), 'utf8'));
});

test('a wrong call says how it is meant', async () => {
  expect((await run('look')).err).toContain('npm run sources -- list');
  expect((await run('preview')).err).toContain('请写明要预览的来源');
  expect((await run('preview', 'api')).code).toBe(64);
});
