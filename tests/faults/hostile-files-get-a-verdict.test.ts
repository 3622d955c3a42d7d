import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { detectFormat } from '../../etl/src/extract/detect-format.js';
import { extractCsv } from '../../etl/src/extract/extract-csv.js';
import { extractJson } from '../../etl/src/extract/extract-json.js';
import { WorkbookReaders } from '../../etl/src/extract/extract-workbook.js';
import { zipMembers } from '../../etl/src/extract/zip-members.js';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { aZip } from '../etl/extract/a-zip.js';
import { allDocuments, allRows } from '../etl/extract/read-all.js';
import { SeededRandom, sized } from './hostile-random.js';
import { liar, overlapping, swelling, workbookBombs } from './hostile-workbooks.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  readers.close();
  rmSync(folder, { recursive: true, force: true });
});
const keep = (name: string, bytes: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
/** Ten seconds are the promise; the machine may be busy with other tests. */
const hangMs = 30_000;
const mebibyte = 2 ** 20;

describe('a bomb', () => {
  it.each(workbookBombs)('of %s has its verdict, and costs this process nothing', async (_, build, codes) => {
    const path = keep('bomb.xlsx', build());
    const before = process.memoryUsage().rss;
    const began = performance.now();
    let rows = 0;
    let grown = 0;
    const found: string[] = [];
    for await (const batch of readers.extractTable({ path, type: 'xlsx', sheets: null })) {
      rows += batch.rows.length;
      grown = Math.max(grown, process.memoryUsage().rss - before);
      for (const problem of batch.problems) if (problem.scope === 'file') found.push(problem.code);
    }
    expect(performance.now() - began).toBeLessThan(hangMs);
    expect(grown).toBeLessThan(200 * mebibyte);
    if (codes.length === 0) expect([rows, found]).toEqual([1, []]);
    else expect(codes).toContain(found[0]);
  }, 120_000);

  it('leaves the reader able to read the next', async () => {
    const { rows, problems } = await allRows(readers.extractTable({ path: keep('next.xlsx', aWorkbook({ sheet: inData(aRow(1, '<c r="A1"><v>1</v></c>')) })), type: 'xlsx', sheets: null }));
    expect([rows.length, problems]).toEqual([1, []]);
  });
});

describe('another kind of bomb', () => {
  it.each([
    ['a csv of one endless line', () => Buffer.alloc(sized(20, 100) * mebibyte, 'a,'), 'too_big'],
    ['a csv of one endless quote', () => Buffer.from(`a,b\n"${'x\n'.repeat(200_000)}`), 'bad_csv_row'],
  ])('as %s has its verdict', async (_, build, code) => {
    const began = performance.now();
    const { problems } = await allRows(extractCsv(keep('bomb.csv', build())));
    expect(problems[0]?.code).toBe(code);
    expect(performance.now() - began).toBeLessThan(hangMs);
  }, 60_000);

  it.each([
    ['deep', () => '['.repeat(5_000_000)],
    ['deep objects', () => `[${'{"a":'.repeat(1_000_000)}`],
    ['many keys that open', () => `{${'"a":{},'.repeat(1_000_000)}"b":1}`],
    ['one endless text', () => `["${'x'.repeat(40 * mebibyte)}`],
  ])('as JSON that is %s has its verdict', async (_, build) => {
    const path = keep('bomb.json', build());
    const began = performance.now();
    await detectFormat({ path, name: 'bomb.json', readers });
    const { documents, problems } = await allDocuments(extractJson(path));
    expect(documents.length + problems.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(hangMs);
  }, 60_000);
});

const elsewhere = fileURLToPath(new URL('../../../shared/data/hostile', import.meta.url));
const present = existsSync(elsewhere);
if (!present) process.stderr.write('SKIPPED: ../shared/data/hostile is absent; the damaged files of other projects were not tried\n');

describe.skipIf(!present)('a damaged file from elsewhere', () => {
  const readable = ['empty_s_attribute.xlsx', 'issue_174.xlsx', 'minimal_package.xlsx'];
  it.each(present ? readdirSync(elsewhere) : [])('%s is looked at and has its verdict', async (name) => {
    const began = performance.now();
    const { sheets, problems } = await detectFormat({ path: join(elsewhere, name), name, readers });
    const refused = problems.filter(({ scope }) => scope === 'file');
    expect(refused.length).toBe(readable.includes(name) ? 0 : 1);
    expect(sheets.length > 0).toBe(readable.includes(name));
    for (const { message } of refused) expect(message).toContain('请');
    expect(performance.now() - began).toBeLessThan(hangMs);
  });
});

describe('names that lead elsewhere', () => {
  it('in a zip are refused or kept inside, and shown so that they harm nobody', async () => {
    const random = new SeededRandom(5);
    const pieces = ['..', '.', '/', '\\', 'C:', 'a', 'CON', 'nul.', '\u202E', '\n', '\0', '%2e%2e', '~', '$HOME', '`id`', '<img>', '😀', 'x'.repeat(300), '．．', '‥', ' ', '．csv', ';', '-rf'];
    for (let round = 0; round < 200; round += 1) {
      const name = `${Array.from({ length: 1 + random.below(5) }, () => random.of(pieces)).join(random.of(['', '/', '\\']))}.csv`;
      try {
        const { members, skipped, close } = await zipMembers(keep('names.zip', aZip([[name, 'a,b\n']])));
        close();
        for (const { path } of members) expect(join('/root/inside', path).startsWith('/root/inside/') && !/[\p{Cc}\p{Cf}\\]/u.test(path), name).toBe(true);
        for (const { path } of skipped) expect(path).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      } catch (error) {
        expect(error).toMatchObject({ problem: { code: 'unsafe_name' } });
        expect(JSON.stringify(error)).not.toMatch(/\u202E/u);
      }
    }
  });
});

describe('a zip of data', () => {
  it('that lies, overlaps or swells is refused whole', async () => {
    const crowd = () => aZip(Array.from({ length: 1000 }, (_, index) => [`${index}.csv`, 'a'] as const));
    for (const build of [liar, overlapping, () => swelling('a.csv'), crowd]) {
      await expect(zipMembers(keep('bomb.zip', build()))).rejects.toMatchObject({ problem: { scope: 'file' } });
    }
    expect((await zipMembers(keep('sound.zip', aZip([['a.csv', 'a,b\n1,2\n']])))).members).toHaveLength(1);
  }, 60_000);
});
