import { defineQuery, defineStatement, type Writer } from '@monitor/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

const staged = defineQuery({
  name: 'staged', scope: 'everyone', params: z.object({}), row: z.object({ line: z.number(), one: z.string(), two: z.string() }), sql: 'SELECT line, one, two FROM stage ORDER BY line',
});
const summed = defineQuery({
  name: 'staged-order', scope: 'everyone', params: z.object({}), row: z.object({ rows: z.coerce.number(), off: z.coerce.number() }), sql: "SELECT count() AS rows, countIf(one != concat('r', toString(line))) AS off FROM stage",
});
const create = defineStatement({ name: 'create-stage', params: z.object({}), sql: 'CREATE TABLE stage (line UInt32, one String, two LowCardinality(String)) ENGINE = MergeTree ORDER BY line' });

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let writer: Writer;
  beforeAll(async () => {
    shelf = await open();
    writer = await shelf.warehouse.createEdition('one', null);
    await writer.execute(create, {});
  });
  beforeEach(() => writer.replaceTable('stage'));
  afterAll(() => shelf.close());

  const stage = async (content: string, delimiter = ',') => {
    await writer.stage('stage', { file: shelf.file('lines.csv', content), delimiter, skip: 1, columns: ['one', 'two'] });
    return (await writer.ask(staged, {})).map(({ line, one, two }) => [line, one, two]);
  };

  it('cells keep their spaces, single quotes, marks of nothing and what looks like a head', async () => {
    const rows = await stage("\ufeffone,two\none,two\n 前 ,'x'\n\\N,\n\"a,\"\"b\"\"\",NULL\n");
    expect(rows).toEqual([[2, 'one', 'two'], [3, ' 前 ', "'x'"], [4, '\\N', ''], [5, 'a,"b"', 'NULL']]);
  });

  it.each([',', ';', '\t', '|'])('columns are parted by “%s” and lines end in either way', async (delimiter) => {
    expect(await stage(['one', 'two'].join(delimiter) + `\r\na ${delimiter} b\r\nc${delimiter}d`, delimiter)).toEqual([[2, 'a ', ' b'], [3, 'c', 'd']]);
  });

  it('a row of another width, a blank line and text behind a quote fail the whole', async () => {
    for (const content of ['one,two\na,b\nc\n', 'one,two\na,b,c\n', 'one,two\na,b\n\nc,d\n', 'one,two\na,"b"x\n']) {
      expect((await failureOf(stage(content))).code).toBe('query_failed');
    }
  });

  it('two million lines keep their order', async () => {
    const count = 2_000_000;
    const lines = Array.from({ length: count }, (_, at) => `r${at + 2},${'x'.repeat(at % 13)}`);
    await writer.stage('stage', { file: shelf.file('many.csv', `one,two\n${lines.join('\n')}\n`), delimiter: ',', skip: 1, columns: ['one', 'two'] });
    expect(await writer.ask(summed, {})).toEqual([{ rows: count, off: 0 }]);
  });
});
