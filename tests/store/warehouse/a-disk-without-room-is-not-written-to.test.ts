import { openServerWarehouse } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aThing, failureOf, jsonLines, thingColumns } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  beforeAll(async () => {
    shelf = await open({ minFreeBytes: Number.MAX_SAFE_INTEGER });
  });
  afterAll(() => shelf.close());

  it('every change is refused before it begins, in plain words', async () => {
    const writer = shelf.warehouse.writer('one');
    const rows = shelf.file('rows.json', jsonLines([aThing()]));
    const changes = [
      shelf.warehouse.createEdition('one', null),
      writer.replaceTable('thing'),
      writer.ingest('thing', rows, 'JSONEachRow', thingColumns),
    ];
    for (const failed of await Promise.all(changes.map(failureOf))) {
      expect(failed.code).toBe('disk_full');
      expect(failed.message).toMatch(/只剩 \d+ MiB，低于 \d+ MiB：请先清理磁盘/);
    }
    expect(await shelf.warehouse.editions()).toEqual([]);
  });

  it('room can still be made, and questions asked', async () => {
    await shelf.warehouse.dropEdition('one');
    await shelf.warehouse.ping();
  });
});

it('a server that is not there is unavailable, and its password stays unsaid', async () => {
  const failed = await failureOf(openServerWarehouse({ url: 'http://monitor:s3cret@127.0.0.1:9' }));
  expect(failed).toMatchObject({ code: 'unavailable', query: 'version' });
  expect(`${failed.message} ${String(failed.cause)}`).not.toContain('s3cret');
  expect(failed.message).toContain('CLICKHOUSE_URL');
});
