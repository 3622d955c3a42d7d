import { defineQuery, defineStatement, type Warehouse } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerTo, asking, aThing, everybody, failureOf, jsonLines, thingColumns } from './questions.js';
import { createThings, type Shelf, shelfKinds } from './shelves.js';

const total = 'SELECT count() AS things, sum(amount) AS money FROM thing';
const doubled = defineStatement({
  name: 'double-things',
  params: z.object({ shift: z.string() }),
  sql: 'INSERT INTO thing SELECT id + {shift:UInt64}, name, note, amount, day FROM thing',
});

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let warehouse: Warehouse;
  beforeAll(async () => {
    shelf = await open();
    warehouse = shelf.warehouse;
    const writer = await warehouse.createEdition('one', null);
    const rows = Array.from({ length: 1000 }, (_, at) => aThing({ id: String(at) }));
    await writer.ingest('thing', shelf.file('rows.json', jsonLines(rows)), 'JSONEachRow', thingColumns);
  });
  afterAll(() => shelf.close());

  const totalOf = (edition: string): Promise<unknown[]> => answerTo(warehouse.reader(edition), total);
  const ofOne = [{ things: '1000', money: '10.00' }];

  it('a clone begins as its original, and neither changes the other', async () => {
    const writer = await warehouse.createEdition('two', 'one');
    expect(await totalOf('two')).toEqual(ofOne);
    await writer.execute(doubled, { shift: '100000' });
    expect(await totalOf('two')).toEqual([{ things: '2000', money: '20.00' }]);
    expect(await writer.ask(asking(total), {})).toEqual(await totalOf('two'));
    await writer.replaceTable('thing');
    expect(await totalOf('two')).toEqual([{ things: '0', money: '0.00' }]);
    expect(await totalOf('one')).toEqual(ofOne);
  });

  it('a replaced table keeps its columns, order and settings', async () => {
    const shape = "SELECT engine_full, sorting_key FROM system.tables WHERE database = currentDatabase() AND name = 'thing'";
    const before = await answerTo(warehouse.reader('one'), shape);
    expect(await answerTo(warehouse.reader('two'), shape)).toEqual(before);
    expect(String(before[0]?.['engine_full'])).toContain('fsync_after_insert = 1');
    expect(await answerTo(warehouse.reader('two'), "SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name")).toEqual([{ name: 'migration' }, { name: 'thing' }]);
  });

  it('the original may be dropped under its clone', async () => {
    await warehouse.createEdition('three', 'one');
    await warehouse.createEdition('four', 'three');
    await warehouse.dropEdition('three');
    await warehouse.dropEdition('three');
    expect(await totalOf('four')).toEqual(ofOne);
    expect(await warehouse.editions()).toEqual(['four', 'one', 'two']);
    expect((await failureOf(totalOf('three'))).code).toBe('query_failed');
  });

  it('an edition is made once, from one that is there, under a plain name', async () => {
    await failureOf(warehouse.createEdition('one', null));
    expect(await totalOf('one')).toEqual(ofOne);
    expect((await failureOf(warehouse.createEdition('five', 'nowhere'))).message).toContain('没有可供复制的版本');
    expect((await failureOf(warehouse.createEdition('a`; DROP', null))).message).toContain('不合格式');
    expect(await warehouse.editions()).not.toContain('five');
  });

  it('a viewer sees the rows of his districts alone', async () => {
    const named = defineQuery({
      name: 'named',
      params: z.object({ id: z.string() }),
      row: z.object({ name: z.string() }),
      sql: 'SELECT name FROM thing WHERE id = {id:UInt64} AND ({viewer_all:Bool} OR has({viewer_districts:Array(String)}, name))',
    });
    const reader = warehouse.reader('one');
    const seenBy = (districts: readonly string[] | 'all'): Promise<unknown> => reader.ask(named, { id: '7' }, { ...everybody, districts });
    expect(await seenBy('all')).toEqual([{ name: '联合体' }]);
    expect(await seenBy(['别处', '联合体'])).toEqual([{ name: '联合体' }]);
    expect(await seenBy(['别处'])).toEqual([]);
    expect(await seenBy([])).toEqual([]);
  });

  it('a writer asks only what does not depend on a viewer', async () => {
    const sql = 'SELECT 1 AS x WHERE {viewer_all:Bool} OR has({viewer_districts:Array(String)}, \'\')';
    const question = defineQuery({ name: 'q', params: z.object({}), row: z.object({}), sql });
    await expect(warehouse.writer('one').ask(question, {})).rejects.toThrow(/depends on a viewer/);
  });

  it('says its version and that no part is broken', async () => {
    expect(await warehouse.version()).toMatch(/^\d+\.\d+\./);
    expect(await warehouse.detachedParts()).toBe(0);
    expect(createThings).toContain('fsync_part_directory');
  });
});
