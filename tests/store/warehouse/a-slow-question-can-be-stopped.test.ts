import { setTimeout as sleep } from 'node:timers/promises';
import { defaultLimits, type Reader } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, asking, everybody, failureOf } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

const limits = { ...defaultLimits, reader: { ...defaultLimits.reader, seconds: 20 } };
const endless = 'SELECT count() AS n FROM numbers(1000000000000) WHERE sipHash64(number) = 1';

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let reader: Reader;
  beforeAll(async () => {
    shelf = await open({ limits });
    await shelf.warehouse.createEdition('one', null);
    reader = shelf.warehouse.reader('one');
  });
  afterAll(() => shelf.close());

  const slow = (signal: AbortSignal): Promise<unknown> => reader.ask(asking(endless), {}, everybody, { signal });
  const running = async (): Promise<number> => {
    const [row] = await answerTo(reader, "SELECT count() AS n FROM system.processes WHERE query LIKE '%1000000000000%' AND query NOT LIKE '%processes%' AND NOT is_cancelled");
    return Number(row?.['n']);
  };
  const until = async (wanted: number): Promise<void> => {
    for (let tries = 0; tries < 100 && (await running()) !== wanted; tries += 1) await sleep(50);
    expect(await running()).toBe(wanted);
  };

  it('an abort rejects at once and the engine stops working', async () => {
    const stop = new AbortController();
    const stopped = failureOf(slow(stop.signal));
    await until(1);
    const before = performance.now();
    stop.abort();
    expect(await stopped).toMatchObject({ code: 'cancelled', query: 'question' });
    expect(performance.now() - before).toBeLessThan(1000);
    await until(0);
  });

  it('many aborts leave every slot free', async () => {
    for (let round = 0; round < 3; round += 1) {
      const stop = new AbortController();
      const all = Array.from({ length: 8 }, () => failureOf(slow(stop.signal)));
      await sleep(30 * round);
      stop.abort();
      expect((await Promise.all(all)).map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => 'cancelled'));
    }
    await until(0);
    expect(await answerTo(reader, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
  });

  it('a question that is aborted before it is asked never reaches the engine', async () => {
    expect((await failureOf(slow(AbortSignal.abort()))).code).toBe('cancelled');
    expect(await running()).toBe(0);
  });

  it('a slow question does not hold up a fast one, with parameters or without', async () => {
    const stop = new AbortController();
    const stopped = failureOf(slow(stop.signal));
    await until(1);
    const before = performance.now();
    const fast = await Promise.all([answerTo(reader, 'SELECT 1 AS x'), answerTo(reader, 'SELECT 2 AS x')]);
    const took = performance.now() - before;
    stop.abort();
    await stopped;
    expect(fast).toEqual([[{ x: 1 }], [{ x: 2 }]]);
    expect(took).toBeLessThan(2000);
  });

  it('closing stops what runs', async () => {
    const other = failureOf(slow(new AbortController().signal));
    await until(1);
    const before = performance.now();
    await shelf.close();
    expect(['cancelled', 'unavailable', 'query_failed']).toContain((await other).code);
    expect(performance.now() - before).toBeLessThan(5000);
    shelf = await open({ limits });
    await shelf.warehouse.ping();
  });
});
