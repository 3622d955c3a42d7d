import { describe, expect, it } from 'vitest';
import { extractCsv } from '../../../etl/src/extract/extract-csv.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

const keep = aScratchFolder();
const read = (content: Uint8Array) => allRows(extractCsv(keep('some.csv', content)));
const text = '名称,金额\n长春光电,12.5\n';
/** 名称,金额 / 长春光电,12.5 in GB18030. */
const inGb = Buffer.from('c3fbb3c62cbdf0b6ee0ab3a4b4bab9e2b5e72c31322e350a', 'hex');
const expected = [['名称', '金额'], ['长春光电', '12.5']];

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['GB18030', inGb],
  ])('%s is recognised', async (_, bytes) => {
    const { rows, problems } = await read(bytes);
    expect(rows.map((row) => row.texts)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('of letters cut by a chunk border is still recognised', async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const { rows } = await read(Buffer.from(`${'x'.repeat(shift)}a,b\n${'联合体,😀\n'.repeat(150_000)}`));
      expect(rows).toHaveLength(150_001);
      expect(new Set(rows.slice(1).map((row) => row.texts.join()))).toEqual(new Set(['联合体,😀']));
    }
  });

  it('of a large GB18030 file with one late four-byte letter is still recognised', async () => {
    const rare = Buffer.from([0x81, 0x30, 0x81, 0x30]);
    const { rows } = await read(Buffer.concat([inGb, ...Array.from({ length: 50_000 }, () => inGb.subarray(10)), rare, Buffer.from(',1\n')]));
    expect(rows).toHaveLength(50_003);
    expect(rows.at(-1)?.texts).toEqual(['\u0080', '1']);
  });

  it('that fits none is refused', async () => {
    const { problems } = await read(Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xff, 0x0a])]));
    expect(problems.map((problem) => [problem.code, problem.scope])).toEqual([['encoding_unclear', 'file']]);
  });

  it('is noted as doubtful where two letters would also read as Chinese', async () => {
    const { rows, problems } = await read(Buffer.from('name,n\ncafé,1\n'));
    expect(rows[1]?.texts).toEqual(['café', '1']);
    expect(problems.map((problem) => [problem.code, problem.scope])).toEqual([['encoding_unclear', 'note']]);
  });
});
