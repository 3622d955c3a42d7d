import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = fileURLToPath(new URL('../../../etl/dist/command/judge.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const judge = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }));
  });
const hdi = ['--data', here('hdi.csv'), '--scheme', here('hdi.yaml')] as const;

describe('npm run judge', () => {
  it('writes one row per unit in the order of the table, numbers with a point', async () => {
    expect(await judge(...hdi, '--out', 'scores.csv')).toMatchObject({ code: 0, err: '' });
    const lines = readFileSync(join(folder, 'scores.csv'), 'utf8').split('\r\n');
    expect(lines[0]).toBe('country,rank,band,HDI,education,expected,mean,health,income');
    expect(lines[3]).toBe('Switzerland,1,very high,0.962,0.920,0.917,0.924,0.984,0.983');
    expect(lines).toHaveLength(6);
  });

  it('writes the same to the screen, and nothing else there', async () => {
    const { out } = await judge(...hdi, '--out', '-');
    expect(out).toBe(readFileSync(join(folder, 'scores.csv'), 'utf8'));
  });

  it('begins with a byte order mark where asked', async () => {
    await judge(...hdi, '--out', 'bom.csv', '--bom', 'yes');
    expect([...readFileSync(join(folder, 'bom.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readFileSync(join(folder, 'bom.csv')).subarray(3)).toEqual(readFileSync(join(folder, 'scores.csv')));
  });

  it('says in two languages what is wrong with a table, and leaves an earlier result alone', async () => {
    writeFileSync(join(folder, 'bad.csv'), readFileSync(here('hdi.csv'), 'utf8').replace('66933.00454', '约六万'));
    writeFileSync(join(folder, 'kept.csv'), 'earlier');
    const { code, out, err } = await judge('--data', 'bad.csv', '--scheme', here('hdi.yaml'), '--out', 'kept.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^bad\.csv 第 4 行 “income per head”列（E4）：应为数字，现为“约六万”.*\nbad\.csv, row 4, column “income per head” \(E4\): .*\n$/u);
    expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('earlier');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    [['--scheme', 'x.yaml', '--out', '-'], /缺少 --data/u],
    [['--data', 'none.csv', '--scheme', 'x.yaml', '--out', '-'], /--data 所指的文件不存在/u],
    [[...hdi, '--out', 'none/scores.csv'], /--out 所在的文件夹不存在/u],
    [[...hdi, '--out', here('hdi.csv')], /--out 与输入是同一个文件/u],
    [[...hdi, '--out', '.'], /--out 是一个文件夹/u],
    [[...hdi, '--out', 'x.csv', '--bom', 'maybe'], /--bom 应为 yes 或 no/u],
    [[...hdi, '--format', 'x'], /不认识的参数/u],
  ])('refuses %j as a wrong call', async (args, said) => {
    const { code, err } = await judge(...args);
    expect(code).toBe(64);
    expect(err).toMatch(said);
    expect(existsSync(join(folder, 'x.csv'))).toBe(false);
  });
});
