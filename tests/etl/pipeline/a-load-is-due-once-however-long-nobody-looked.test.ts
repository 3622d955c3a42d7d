import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LoadScheduleModule, type ScheduleOrder } from '@monitor/etl';
import { expect, test } from 'vitest';
import { assertTimetable, isDue } from '../../../etl/src/schedule/due.js';
import { LoadSchedule } from '../../../etl/src/schedule/load-schedule.js';
import { aFolder, soundFiles } from './a-folder.js';
import { aStore } from './a-store.js';

const nightly = { expression: '30 2 * * *', timeZone: 'Asia/Shanghai' };

test.each([
  { when: 'just before', last: '2026-07-14T18:30:00.000Z', now: '2026-07-15T18:29:59.000Z', due: false },
  { when: 'on the minute, in the time of the city', last: '2026-07-14T18:30:00.000Z', now: '2026-07-15T18:30:00.000Z', due: true },
  { when: 'three days late', last: '2026-07-14T18:30:00.000Z', now: '2026-07-18T01:00:00.000Z', due: true },
  { when: 'just after a run', last: '2026-07-18T01:00:00.000Z', now: '2026-07-18T01:00:20.000Z', due: false },
  { when: 'after the clock went back', last: '2026-07-18T01:00:00.000Z', now: '2026-07-10T01:00:00.000Z', due: false },
])('$when: due is $due', ({ last, now, due }) => {
  expect(isDue(nightly, last, now)).toBe(due);
});

test('an expression that cannot be read is refused at the door', () => {
  expect(() => assertTimetable({ expression: '每天两点', timeZone: 'Asia/Shanghai' })).toThrow(/LOAD_SCHEDULE“每天两点”不是可用的定时表达式/u);
});

test('ticks load once per due time, and once for all that were missed', async () => {
  const city = await aStore();
  const folder = await aFolder(soundFiles());
  const said: string[] = [];
  const { trigger: _trigger, requestedBy: _requestedBy, ...order } = city.order(folder.path);
  const scheduled: ScheduleOrder = { ...order, expression: '30 2 * * *', say: (line) => said.push(line) };
  const app = await NestFactory.createApplicationContext(LoadScheduleModule.forRoot(scheduled), { logger: ['error'] });
  try {
    const schedule = app.get(LoadSchedule);
    await schedule.tick();
    expect(said).toEqual([]);
    city.wait(4 * 86_400);
    await schedule.tick();
    await schedule.tick();
    expect(said).toEqual(['运行 #1：已发布版本 e000001，读取 8 个文件，20 行有效，0 行未通过。']);
    city.wait(86_400);
    await Promise.all([schedule.tick(), schedule.tick()]);
    expect(said.slice(1)).toEqual(['运行 #2：没有变化，仍为版本 e000001（20 行有效，0 行未通过）。']);
    expect((await city.current().ledger.runs({ limit: 9 })).map((run) => run.trigger)).toEqual(['schedule', 'schedule']);
  } finally {
    await app.close();
    await city.close();
    await folder.remove();
  }
});
