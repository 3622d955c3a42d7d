import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from './a-workbook.js';
import { aZip } from './a-zip.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());
const keep = aScratchFolder();
const readFile = (path: string) => allRows(readers.extractWorkbook(path));
const read = (bytes: Uint8Array) => readFile(keep('some.xlsx', bytes));
const whole = 'A1:XFD1048576';
const one = aRow(1, '<c r="A1"><v>1</v></c>');
const verdict = async (bytes: Uint8Array) => {
  const { rows, problems } = await read(bytes);
  return { rows: rows.length, codes: problems.map((problem) => problem.code), messages: problems.map((problem) => problem.message) };
};
const tenSeconds = 10_000;

describe('a bomb of ours that names the whole sheet', () => {
  it.each([
    ['a merge', { sheet: `${inData(one)}<mergeCells><mergeCell ref="${whole}"/></mergeCells>` }, ['merged_rows']],
    ['a defined name', { sheet: inData(one), definedNames: '<definedNames><definedName name="x">年报!$A$1:$XFD$1048576</definedName></definedNames>' }, []],
    ['a validation', { sheet: `${inData(one)}<dataValidations><dataValidation sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>` }, []],
  ])('as %s is read like any other', async (_, parts, codes) => {
    expect(await verdict(aWorkbook(parts))).toMatchObject({ rows: 1, codes });
  }, tenSeconds);

  it('with a value in its last cell is refused for its columns', async () => {
    expect(await verdict(aWorkbook({ sheet: inData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }))).toMatchObject({ codes: ['too_big'] });
  }, tenSeconds);
});

describe('a bomb of ours', () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  const cell = (text: string) => inData(aRow(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));
  const manyParts = Array.from({ length: 300 }, (_, index) => [`xl/media/${index}.bin`, 'x'] as const);

  it.each([
    ['of entities', () => aWorkbook({ beforeSheet: entities, sheet: cell('&c;') }), 'doctype'],
    ['that asks for a local file', () => aWorkbook({ beforeSheet: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>', sheet: cell('&f;') }), 'doctype'],
    ['with an entity that nobody declared', () => aWorkbook({ sheet: cell('&f;') }), 'damaged'],
    ['of one text of 120 MB', () => aWorkbook({ sheet: cell('长'.repeat(40_000_000)) }), 'bomb'],
    ['of one text that packs badly', () => aWorkbook({ sheet: cell(Array.from({ length: 60_000 }, (_, n) => n).join()) }), 'too_big'],
    ['of 1.5 million rows', () => aWorkbook({ sheet: inData(Array.from({ length: 1_500_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${(n * 7919) % 100_003}</v></c></row>`).join('')) }), 'too_big'],
    ['of 300 parts', () => aWorkbook({ extraParts: manyParts }), 'bomb'],
    ['with two parts of one name', () => aWorkbook({ extraParts: [['XL/Workbook.xml', '<workbook/>']] }), 'damaged'],
    ['with macros', () => aWorkbook({ extraParts: [['xl/vbaProject.bin', 'x']] }), 'macros'],
    ['with links to other files', () => aWorkbook({ extraParts: [['xl/externalLinks/externalLink1.xml', '<x/>']] }), 'external_link'],
    ['with an embedded file', () => aWorkbook({ extraParts: [['xl/embeddings/oleObject1.bin', 'x']] }), 'embedded_object'],
    ['that is another kind of zip', () => aZip([['word/document.xml', '<document/>']]), 'not_a_workbook'],
    ['that is a text', () => Buffer.from('a,b\n1,2\n'), 'not_a_workbook'],
    ['that is empty', () => Buffer.alloc(0), 'empty_file'],
    ['of 21 MB', () => Buffer.alloc(21 << 20, 'PK'), 'too_big'],
  ])('%s is refused with its reason', async (_, build, code) => {
    const found = await verdict(build());
    expect(found.codes).toEqual([code]);
    expect(found.messages[0]).toMatch(/请/);
  }, tenSeconds * 2);

  it('whose header lies about the size is refused', async () => {
    const bytes = aWorkbook({ sheet: inData(one) });
    const entry = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml'));
    bytes.writeUInt32LE(9_999, entry - 46 + 24);
    expect(await verdict(bytes)).toMatchObject({ rows: 0, codes: ['damaged'] });
  });

  it('with a bit turned in the data never passes for sound', async () => {
    const sound = aWorkbook({ sheet: inData(...Array.from({ length: 50 }, (_, n) => aRow(n + 1, `<c r="A${n + 1}"><v>${n * 37}</v></c>`))) });
    const { rows } = await read(sound);
    for (let at = 40; at < sound.length; at += 61) {
      const turned = Buffer.from(sound);
      turned.writeUInt8(turned.readUInt8(at) ^ 0x10, at);
      const found = await read(turned);
      if (!found.problems.some((problem) => problem.scope === 'file')) expect(found.rows).toEqual(rows);
    }
  }, 60_000);

  it('that is a folder is refused, and a file that is not there too', async () => {
    const folder = join(dirname(keep('beside', 'x')), 'folder.xlsx');
    mkdirSync(folder);
    expect((await readFile(folder)).problems.map((problem) => problem.scope)).toEqual(['file']);
    await expect(readFile('/nowhere/at/all.xlsx')).rejects.toThrow(/ENOENT/);
  });
});

const hostile = fileURLToPath(new URL('../../../../shared/data/hostile', import.meta.url));
const present = existsSync(hostile);
if (!present) process.stderr.write('SKIPPED: ../shared/data/hostile is absent; the damaged workbooks of other projects were not tried\n');

describe.skipIf(!present)('a damaged workbook from elsewhere', () => {
  const readable: Record<string, number> = { 'empty_s_attribute.xlsx': 5, 'issue_174.xlsx': 2, 'minimal_package.xlsx': 196 };
  it.each(present ? readdirSync(hostile) : [])('%s ends with rows or a reason', async (name) => {
    const { rows, problems } = await readFile(join(hostile, name));
    expect(rows.length).toBe(readable[name] ?? 0);
    expect(problems.map((problem) => problem.scope)).toEqual(name in readable ? [] : ['file']);
  }, tenSeconds);
});
