import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractCsv } from '../../etl/src/extract/extract-csv.js';
import { extractJson } from '../../etl/src/extract/extract-json.js';
import type { ExtractProblem } from '../../etl/src/extract/extract-problem.js';
import { WorkbookReaders } from '../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { allDocuments, allRows } from '../etl/extract/read-all.js';
import { SeededRandom, sized } from './hostile-random.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
const folder = mkdtempSync(join(tmpdir(), 'spoilt-'));
afterAll(() => {
  readers.close();
  rmSync(folder, { recursive: true, force: true });
});
const path = join(folder, 'spoilt');
const keep = (bytes: Uint8Array) => {
  writeFileSync(path, bytes);
  return path;
};
const mutations = sized(300, 5000);
const hangMs = 60_000;

const units = ['吉林大学', '长春光机所', '一汽解放', '应化所'];
const rowCount = 80;
const sheetXml = () =>
  inData(...Array.from({ length: rowCount }, (_, n) => aRow(n + 1, `<c r="A${n + 1}" t="s"><v>${n % 4}</v></c>`, `<c r="B${n + 1}"><v>${n * 37.25}</v></c>`, `<c r="C${n + 1}" s="1"><v>${45_000 + n}</v></c>`)));
const parts = (sheet: string) => ({ sheet, sharedStrings: units.map((unit) => `<si><t>${unit}</t></si>`).join(''), cellFormats: '<xf numFmtId="14"/>' });
const readWorkbook = (bytes: Uint8Array) => allRows(readers.extractTable({ path: keep(bytes), type: 'xlsx', sheets: null }));
const refusals = (problems: readonly ExtractProblem[]) => problems.filter(({ scope }) => scope === 'file');

const spoil = (sound: Buffer, random: SeededRandom): Buffer => {
  const how = random.below(4);
  if (how === 0) return sound.subarray(0, random.below(sound.length));
  const spoilt = Buffer.from(sound);
  const at = random.below(sound.length);
  if (how === 1) return Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(at + 1 + random.below(8))]);
  const times = how === 2 ? 1 : 1 + random.below(6);
  for (let time = 0; time < times; time += 1) {
    const place = random.below(sound.length);
    spoilt.writeUInt8(spoilt.readUInt8(place) ^ (1 << random.below(8)), place);
  }
  return spoilt;
};

describe('a workbook', () => {
  it('with bytes of its zip spoilt is refused with a sentence, or is as it was', async () => {
    const sound = aWorkbook(parts(sheetXml()));
    const oracle = (await readWorkbook(sound)).rows;
    expect(oracle).toHaveLength(rowCount);
    const random = new SeededRandom(101);
    let refused = 0;
    for (let round = 0; round < mutations; round += 1) {
      const began = performance.now();
      const { rows, problems } = await readWorkbook(spoil(sound, random));
      expect(performance.now() - began).toBeLessThan(hangMs);
      const [refusal] = refusals(problems);
      if (refusal) expect(refusal.message, `round ${round}`).toContain('请');
      else expect(rows, `round ${round}`).toEqual(oracle);
      refused += refusal ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(mutations / 2);
  }, 600_000);

  it('whose XML has lost its form, in a sound zip, gives rows of before or a sentence', async () => {
    const xml = sheetXml();
    const oracle = new Map((await readWorkbook(aWorkbook(parts(xml)))).rows.map((row) => [row.row, JSON.stringify(row.texts)]));
    const random = new SeededRandom(103);
    const places = Array.from(xml.matchAll(/[<>/"=]/g), ({ index }) => index);
    for (let round = 0; round < mutations / 2; round += 1) {
      const at = random.of(places);
      const { rows, problems } = await readWorkbook(aWorkbook(parts(xml.slice(0, at) + random.of(['', '', 'x', '<']) + xml.slice(at + 1))));
      for (const row of rows) expect(JSON.stringify(row.texts), `round ${round} at ${at}`).toBe(oracle.get(row.row));
      if (rows.length < rowCount) expect(refusals(problems)[0]?.message, `round ${round} at ${at}`).toContain('请');
    }
  }, 600_000);
});

describe('a csv', () => {
  it('with bytes spoilt loses no row beside them', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => [`E${n}`, units[n % 4] ?? '', String(n * 37.25), '2024-03-01']);
    const sound = Buffer.from(`编号,单位,金额,日期\n${lines.map((line) => `${line.join(',')}\n`).join('')}`);
    const oracle = new Set((await allRows(extractCsv(keep(sound)))).rows.map((row) => row.texts.join('\u0001')));
    const random = new SeededRandom(107);
    for (let round = 0; round < mutations; round += 1) {
      const spoilt = Buffer.from(sound);
      const at = random.below(sound.length);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << random.below(8)), at);
      const { rows, problems } = await allRows(extractCsv(keep(spoilt)));
      if (refusals(problems).length > 0) continue;
      const strange = rows.filter((row) => !oracle.has(row.texts.join('\u0001')));
      const lost = oracle.size - (rows.length - strange.length);
      expect([strange.length <= 2, lost <= 2], `round ${round} at ${at}`).toEqual([true, true]);
      if (rows.length !== oracle.size && strange.length + problems.length === 0) expect(lost).toBe(0);
    }
  }, 600_000);
});

describe('a JSON list', () => {
  it('with bytes spoilt gives its other records or says where it breaks', async () => {
    const sound = Buffer.from(JSON.stringify({ records: Array.from({ length: 100 }, (_, n) => ({ id: `E${n}`, 单位: units[n % 4], 金额: n * 37.25, 明细: [{ n }, { n: n + 1 }] })) }));
    const texts = async (bytes: Buffer) => {
      const { documents, problems } = await allDocuments(extractJson(keep(bytes)));
      return { values: documents.map(({ value }) => JSON.stringify(value)), problems };
    };
    const oracle = new Set((await texts(sound)).values);
    const random = new SeededRandom(109);
    for (let round = 0; round < mutations; round += 1) {
      const spoilt = Buffer.from(sound);
      const at = random.below(sound.length);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << random.below(8)), at);
      const cut = random.below(4) === 0 ? spoilt.subarray(0, at) : spoilt;
      const { values, problems } = await texts(cut);
      const strange = values.filter((value) => !oracle.has(value));
      expect(strange.length, `round ${round} at ${at}`).toBeLessThanOrEqual(1);
      if (values.length < oracle.size) expect(problems[0]?.message, `round ${round} at ${at}`).toContain('请');
    }
  }, 600_000);
});
