import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { zipMembers } from '../../../etl/src/extract/zip-members.js';
import { aZip } from './a-zip.js';
import { aScratchFolder } from './scratch-folder.js';

const keep = aScratchFolder();
const open = (bytes: Uint8Array) => zipMembers(keep('some.zip', bytes));

describe('a zip', () => {
  it('gives its data files, folders kept, and tells what it leaves out', async () => {
    const zip = await open(aZip([['2024/经费台账.csv', 'a,b\n'], ['2024/', ''], ['说明.docx', 'x'], ['__MACOSX/a.csv', 'x'], ['more.zip', 'x'], ['成员.JSON', '[]'], ['bad\u202Egpj.csv', 'x']]));
    expect(zip.members.map(({ path, size }) => [path, size])).toEqual([['2024/经费台账.csv', 4], ['成员.JSON', 2]]);
    expect(zip.skipped.map(({ path }) => path)).toEqual(['说明.docx', '__MACOSX/a.csv', 'more.zip', 'bad\\u{202e}gpj.csv']);
    expect(zip.skipped.map(({ why }) => why).join()).toMatch(/格式.*系统.*压缩包里又有压缩包.*改名/su);
    expect(await Promise.all(zip.members.map(async (member) => text(await member.open())))).toEqual(['a,b\n', '[]']);
    zip.close();
  });

  it('from Chinese Windows has its names read as GB18030', async () => {
    const bytes = aZip([['XXXX.csv', 'a']]);
    const name = Buffer.from('bec9d5cb', 'hex');
    for (let at = bytes.indexOf('XXXX'); at >= 0; at = bytes.indexOf('XXXX')) name.copy(bytes, at);
    for (const flag of [6, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 8]) bytes.writeUInt16LE(0, flag);
    const zip = await open(bytes);
    expect(zip.members.map(({ path }) => path)).toEqual(['旧账.csv']);
    zip.close();
  });

  it.each(['../a.csv', '/etc/a.csv', 'C:\\a.csv', 'a/../../b.csv', '..\\a.csv', 'a//b.csv', 'a\0.csv', './a.csv', '..'])('that names %j is refused whole', async (name) => {
    await expect(open(aZip([['good.csv', 'a'], [name, 'b']]))).rejects.toMatchObject({ problem: { code: 'unsafe_name', scope: 'file' } });
  });

  it.each([
    ['two files of one name', () => aZip([['a.csv', '1'], ['A.csv', '2']]), 'damaged'],
    ['no zip', () => Buffer.from('a,b\n'), 'not_a_zip'],
    ['too many files', () => aZip(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, 'x'] as const)), 'bomb'],
    ['a bomb', () => aZip([['a.csv', Buffer.alloc(64 << 20)]]), 'bomb'],
    ['only half of itself', () => aZip([['a.csv', 'abc'.repeat(1000)]]).subarray(0, 60), 'damaged'],
  ])('of %s is refused whole', async (_, build, code) => {
    await expect(open(build())).rejects.toMatchObject({ problem: { code } });
  });
});
