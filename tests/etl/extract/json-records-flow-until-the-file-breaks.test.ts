import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJson, type JsonOptions } from '../../../etl/src/extract/extract-json.js';
import { allDocuments } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

const keep = aScratchFolder();
const read = (content: string, options?: JsonOptions) => allDocuments(extractJson(keep('some.json', content), options));
const codes = (found: { problems: readonly { code: string; scope: string; address: string | null }[] }) =>
  found.problems.map(({ code, scope, address }) => [code, scope, address]);

describe('a JSON file', () => {
  it('of a list or of an object with one list gives its records and their pointers', async () => {
    const list = await read('[{"a":[1,{"c":"]}"}]}, 3 ]');
    expect(list.documents.map(({ pointer, row, value }) => [pointer, row, value])).toEqual([['/0', 1, { a: [1, { c: ']}' }] }], ['/1', 2, 3]]);
    const wrapped = await read('{"meta":{"x":[1]},"a/b":[{"n":1},{"n":2}],"end":"]"}');
    expect(wrapped.documents.map(({ pointer, value }) => [pointer, value])).toEqual([['/a~1b/0', { n: 1 }], ['/a~1b/1', { n: 2 }]]);
    expect([...list.problems, ...wrapped.problems]).toEqual([]);
  });

  it('with several lists asks which one, and takes the one named or the whole', async () => {
    const text = '{"p":[{"a":1}],"q":[2]}';
    expect(codes(await read(text))).toEqual([['bad_json', 'file', null]]);
    expect((await read(text, { list: '/q' })).documents.map((one) => one.pointer)).toEqual(['/q/0']);
    expect((await read(text, { list: null })).documents.map((one) => one.value)).toEqual([{ p: [{ a: 1 }], q: [2] }]);
  });

  it('cut short gives its complete records and the place of the cut', async () => {
    const found = await read('{"p":[{"a":1},{"a":2},{"a":');
    expect(found.documents.map((one) => one.value)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(codes(found)).toEqual([['truncated', 'file', '/p/2']]);
  });

  it('keeps the digits of a number that a double would lose', async () => {
    const { documents } = await read('[{"code":912201011234567890,"small":1.5,"said":"is: 9122010112345678901,"}]');
    expect(documents.map((one) => one.value)).toEqual([{ code: '912201011234567890', small: 1.5, said: 'is: 9122010112345678901,' }]);
  });

  it('with a key __proto__, however spelled, loses that record alone', async () => {
    const found = await read(String.raw`[{"__proto__":{"x":1}},{"a":{"\u005f_proto__":1}},{"a":"__proto__"}]`);
    expect(found.documents.map((one) => one.pointer)).toEqual(['/2']);
    expect(codes(found)).toEqual([['forbidden_key', 'part', '/0'], ['forbidden_key', 'part', '/1']]);
    expect('x' in {}).toBe(false);
  });

  it.each([['[1,,2]', 'part'], ['[1,2] x', 'file'], ['[1,2}', 'file'], ['nonsense', 'file'], ['{"a":1,}', 'file']])('%s is no silent success', async (text, scope) => {
    expect((await read(text)).problems.map((one) => [one.code, one.scope])).toEqual([['bad_json', scope]]);
  });

  it('gives back any list of any values', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.boolean(), async (values, spaced) => {
      const plain = JSON.stringify(values, null, spaced ? 2 : 0);
      if (/\d[\d.]{15}|__proto__/.test(plain)) return;
      const found = await read(plain);
      expect(found.documents.map((one) => one.value)).toEqual(JSON.parse(plain));
      expect(found.problems).toEqual([]);
    }), { numRuns: 300 });
  });
});

describe('JSON lines', () => {
  it('lose only the bad line, and tell the unfinished last one apart', async () => {
    const found = await read('{"a":1}\n{"a":}\n\n{"a":3}\n{"a":');
    expect(found.documents.map(({ row, value }) => [row, value])).toEqual([[1, { a: 1 }], [4, { a: 3 }]]);
    expect(codes(found)).toEqual([['bad_json', 'part', '/2'], ['truncated', 'file', '/5']]);
  });

  it('with a bad last line that is finished are not called truncated', async () => {
    expect(codes(await read('{"a":1}\n{"a":2}\n{"a":}\n'))).toEqual([['bad_json', 'part', '/3']]);
  });

  it('come in tens of thousands', async () => {
    const { documents } = await read(Array.from({ length: 30_000 }, (_, n) => JSON.stringify({ n })).join('\n'));
    expect(documents).toHaveLength(30_000);
    expect(documents.at(-1)).toEqual({ sheet: '', row: 30_000, pointer: '/30000', value: { n: 29_999 } });
  });
});
