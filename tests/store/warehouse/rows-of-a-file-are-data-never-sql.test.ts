import { randomInt } from 'node:crypto';
import { defineQuery, type Writer } from '@monitor/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aThing, failureOf, jsonLines, type Thing, thingColumns } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

const things = defineQuery({
  name: 'things',
  params: z.object({}),
  row: z.object({ id: z.string(), name: z.string(), note: z.string().nullable(), amount: z.string(), day: z.string() }),
  sql: 'SELECT id, name, note, amount, day FROM thing ORDER BY id',
  scope: 'everyone',
});

const blocks = [
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x1f300, 0x1f6ff],
  [0x20, 0x7e],
] as const;

const randomText = (): string =>
  Array.from({ length: randomInt(1, 60) }, () => {
    const [from, to] = blocks[randomInt(blocks.length)] ?? blocks[0];
    return String.fromCodePoint(randomInt(from, to));
  }).join('');

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let writer: Writer;
  beforeAll(async () => {
    shelf = await open();
    writer = await shelf.warehouse.createEdition('one', null);
  });
  beforeEach(() => writer.replaceTable('thing'));
  afterAll(() => shelf.close());

  const kept = (): Promise<Thing[]> => writer.ask(things, {});

  it('a blank line and a DROP in CSV are refused as data', async () => {
    const file = shelf.file('evil.csv', '1,名,注,0.01,2024-01-01\n\nDROP TABLE thing\n');
    expect((await failureOf(writer.ingest('thing', file, 'CSV', thingColumns))).code).toBe('query_failed');
    expect(await kept()).toEqual([]);
  });

  it('a blank line inside a quoted cell stays in the cell', async () => {
    const name = 'a\n\nDROP TABLE thing;\n\nb';
    await writer.ingest('thing', shelf.file('quoted.csv', `1,"${name}",注,0.01,2024-01-01\n`), 'CSV', thingColumns);
    expect(await kept()).toEqual([aThing({ name, note: '注', day: '2024-01-01' })]);
  });

  it('an INSERT after a blank line in TSV is not executed', async () => {
    const file = shelf.file('evil.tsv', "1\t名\t\\N\t0.01\t2024-01-01\n\nINSERT INTO thing (id) VALUES (666)\n");
    await failureOf(writer.ingest('thing', file, 'TabSeparated', thingColumns));
    expect(await kept()).toEqual([]);
  });

  it('10,000 random texts of Chinese and emoji come back as they went', async () => {
    const sent = Array.from({ length: 10_000 }, (_, at) => aThing({ id: String(at + 100_000), name: randomText(), note: randomText() }));
    await writer.ingest('thing', shelf.file('texts.json', jsonLines(sent)), 'JSONEachRow', thingColumns);
    expect(await kept()).toEqual(sent);
  });

  it('binary rows arrive byte by byte, whatever bytes they hold', async () => {
    const ids = Array.from({ length: 5000 }, (_, at) => BigInt(at) * 0x0a0a0a0an);
    const bytes = Buffer.alloc(ids.length * 8);
    ids.forEach((id, at) => bytes.writeBigUInt64LE(id, at * 8));
    await writer.ingest('thing', shelf.file('ids.bin', bytes), 'RowBinary', ['id']);
    expect((await kept()).map(({ id }) => id)).toEqual(ids.map(String));
  });

  it('columns may come in another order, and some not at all', async () => {
    await writer.ingest('thing', shelf.file('order.tsv', '2024-02-29\t7\n'), 'TabSeparated', ['day', 'id']);
    expect(await kept()).toEqual([aThing({ id: '7', name: '', amount: '0.00' })]);
  });

  it('an empty file adds nothing', async () => {
    await writer.ingest('thing', shelf.file('empty.json', ''), 'JSONEachRow', thingColumns);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['an unknown field', { ...aThing(), stranger: 1 }],
    ['a null in a column that has none', { ...aThing(), amount: null }],
    ['a text for a number', { ...aThing(), id: 'x' }],
    ['money with a thousands separator', { ...aThing(), amount: '1,234.5' }],
  ])('%s fails the load', async (_, row) => {
    const failed = await failureOf(writer.ingest('thing', shelf.file('bad.json', jsonLines([row])), 'JSONEachRow', thingColumns));
    expect(failed).toMatchObject({ code: 'query_failed', query: 'ingest thing' });
    expect(await kept()).toEqual([]);
  });

  it('a file or a table that is not there is an error', async () => {
    await failureOf(writer.ingest('thing', '/nowhere/rows.json', 'JSONEachRow', thingColumns));
    await failureOf(writer.ingest('nothing', shelf.file('rows.json', jsonLines([aThing()])), 'JSONEachRow', thingColumns));
    expect(await kept()).toEqual([]);
  });
});
