import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LoadSchedule, LoadScheduleModule, type ScheduleOrder, sourceBook } from '@monitor/etl';
import { expect, test } from 'vitest';
import { assertTimetable, lastDue, nextDue } from '../../../etl/src/schedule/due.js';
import { aFolder, soundFiles } from './a-folder.js';
import { aStore } from './a-store.js';

const nightly = { expression: '30 2 * * *', timeZone: 'Asia/Shanghai' };

test.each([
  { when: 'just before', now: '2026-07-15T18:29:59.000Z', last: '2026-07-14T18:30:00.000Z' },
  { when: 'on the minute, in the time of the city', now: '2026-07-15T18:30:00.000Z', last: '2026-07-15T18:30:00.000Z' },
  { when: 'a day in February that three years of four do not have', expression: '0 0 29 2 *', now: '2026-07-15T18:30:00.000Z', last: '2024-02-28T16:00:00.000Z' },
  { when: 'the last minute of the year', expression: '59 23 31 12 *', now: '2026-12-31T15:59:59.000Z', last: '2026-12-31T15:59:00.000Z' },
])('$when: the last due time is $last', ({ now, last, expression = nightly.expression }) => {
  expect(lastDue({ ...nightly, expression }, now)).toBe(last);
});

test('the next due time lies after now', () => {
  expect(nextDue(nightly, '2026-07-15T18:30:00.000Z')).toBe('2026-07-16T18:30:00.000Z');
});

test('an expression that cannot be read is refused at the door', () => {
  expect(() => assertTimetable({ expression: '每天两点', timeZone: 'Asia/Shanghai' })).toThrow(/LOAD_SCHEDULE“每天两点”不是可用的定时表达式/u);
});

const aScheduledCity = async (files = soundFiles()) => {
  const [city, folder] = [await aStore(), await aFolder(files)];
  const said: string[] = [];
  const { trigger: _trigger, requestedBy: _requestedBy, source: _source, ...order } = city.order(folder.path);
  const book = sourceBook({ ledger: order.store.ledger, folder: folder.path, schedule: nightly.expression, profiles: '/nowhere', secret: () => undefined });
  const scheduled: ScheduleOrder = { ...order, book, expression: nightly.expression, say: (line) => said.push(line) };
  const app = await NestFactory.createApplicationContext(LoadScheduleModule.forRoot(scheduled), { logger: ['error'] });
  const schedule = app.get(LoadSchedule);
  const tick = async (): Promise<void> => {
    await Promise.all([schedule.tick(), schedule.tick()]);
    await schedule.idle();
  };
  const close = async (): Promise<void> => {
    await app.close();
    await city.close();
    await folder.remove();
  };
  return { city, folder, said, tick, close };
};

test('ticks load once per due time, and once for all that were missed', async () => {
  const { city, said, tick, close } = await aScheduledCity();
  try {
    await tick();
    expect(said).toEqual([]);
    city.wait(4 * 86_400);
    await tick();
    await tick();
    expect(said).toEqual(['运行 #1：已发布版本 e000001，读取 8 个文件，20 行有效，0 行未通过。']);
    city.wait(86_400);
    await tick();
    expect(said.slice(1)).toEqual(['运行 #2：没有变化，仍为版本 e000001（20 行有效，0 行未通过）。']);
    expect((await city.current().ledger.runs({ limit: 9 })).map((run) => run.trigger)).toEqual(['schedule', 'schedule']);
  } finally {
    await close();
  }
});

test('a due load that fails is tried three times more with growing pauses, then not before the next', async () => {
  const { city, folder, tick, close } = await aScheduledCity();
  const runs = async (): Promise<number> => (await city.current().ledger.runs({ limit: 50 })).length;
  try {
    await tick();
    await folder.remove();
    city.wait(86_400);
    const made: number[] = [];
    for (const pause of [0, 30, 31, 200, 101, 1400, 101, 7000]) {
      city.wait(pause);
      await tick();
      made.push(await runs());
    }
    expect(made).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    city.wait(86_400);
    await tick();
    expect(await runs()).toBe(5);
  } finally {
    await close();
  }
});
