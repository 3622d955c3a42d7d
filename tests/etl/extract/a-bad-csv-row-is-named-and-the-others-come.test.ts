import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractCsv } from '../../../etl/src/extract/extract-csv.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

const keep = aScratchFolder();
const read = (content: string | Uint8Array) => allRows(extractCsv(keep('some.csv', content)));

describe('a row of a csv file', () => {
  it('with too many or too few columns is a problem that names its line', async () => {
    const { rows, problems } = await read('a,b,c\n1,2,3\n1,2\n4,5,6,7\n8,9,10,\n');
    expect(rows.map((row) => row.texts.join())).toEqual(['a,b,c', '1,2,3', '8,9,10']);
    expect(problems.map(({ code, scope, address, original }) => [code, scope, address, original])).toEqual([
      ['bad_csv_row', 'part', 'A3', '1,2'],
      ['bad_csv_row', 'part', 'A4', '4,5,6,7'],
    ]);
    expect(problems[0]?.message).toMatch(/第 3 行：应有 3 列，实有 2 列.*请/);
  });

  it('with a quote that never closes does not swallow the rest', async () => {
    const { rows, problems } = await read('a,b\n1,"x\n2,y\n3,z\n');
    expect(rows.map((row) => [row.row, row.texts.join()])).toEqual([[1, 'a,b'], [3, '2,y'], [4, '3,z']]);
    expect(problems.map(({ address, message }) => [address, message.includes('引号没有成对')])).toEqual([['A2', true]]);
  });

  it('with text after a closing quote is a problem', async () => {
    const { rows, problems } = await read('a,b\n"1"x,2\n3,4\n');
    expect(rows.map((row) => row.texts.join())).toEqual(['a,b', '3,4']);
    expect(problems.map((problem) => problem.address)).toEqual(['A2']);
  });

  it('opened in ten thousand lines costs no more than seconds', async () => {
    const { problems, rows } = await read(`a,b\n${'x,"y\n'.repeat(10_000)}`);
    expect(problems.length + rows.length).toBeGreaterThan(5000);
  }, 10_000);
});

describe('a csv file as a whole', () => {
  it.each([
    ['nothing', '', 'empty_file'],
    ['blank lines', '\n\r\n\n', 'empty_file'],
    ['a NUL', 'a,b\n1,\u0000\n', 'nul_bytes'],
    ['a line of two million characters', `a,b\n${'x'.repeat(2_000_000)}`, 'too_big'],
  ])('of %s is refused with a reason', async (_, content, code) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.code, problem.scope])).toEqual([[code, 'file']]);
    expect(problems[0]?.message).toContain('请');
  });

  it('that is a folder is refused with a reason', async () => {
    const folder = join(dirname(keep('beside.csv', 'a')), 'folder.csv');
    mkdirSync(folder);
    expect((await allRows(extractCsv(folder))).problems.map((problem) => problem.code)).toEqual(['not_a_file']);
  });

  it('that does not exist is a fault of the caller', async () => {
    await expect(allRows(extractCsv('/nowhere/at/all.csv'))).rejects.toThrow(/ENOENT/);
  });
});
