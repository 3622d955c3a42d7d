import { type RankSample, type RobustnessTask, joinSamples } from '@monitor/domain';
import { expect, it } from 'vitest';
import { drawAll } from '../../../etl/src/robust/draw-threads.js';
import { jobsOf } from '../../../etl/src/robust/draw-work.js';
import { aTask, aUnit, aYear } from '../../domain/robustness/units.js';

const task: RobustnessTask = aTask(aYear(...Array.from({ length: 60 }, (_, row) => aUnit(`CC${String(row).padStart(3, '0')}`, (code) => ((row * 7 + Number(code.slice(1)) * 13) % 50) / 50))), { draws: 450 });

const samples = (results: Awaited<ReturnType<typeof drawAll>>): RankSample => joinSamples(results.flatMap((each) => (each.kind === 'span' ? [each.sample] : [])));

it('one thread, two, three or none give the same draws, methods and influences', async () => {
  const here = await drawAll(task, 0);
  expect(here.map(({ kind }) => kind)).toEqual(jobsOf(task).map(({ kind }) => kind));
  expect(samples(here).draws).toBe(450);
  for (const threads of [1, 2, 3]) {
    const there = await drawAll(task, threads);
    expect(samples(there)).toEqual(samples(here));
    expect(there.filter(({ kind }) => kind !== 'span')).toEqual(here.filter(({ kind }) => kind !== 'span'));
  }
});

it('leaves the event loop free while threads draw', async () => {
  let beats = 0;
  const beat = setInterval(() => (beats += 1), 5);
  await drawAll({ ...task, plan: { ...task.plan, draws: 20_000 } }, 2);
  clearInterval(beat);
  expect(beats).toBeGreaterThan(20);
});

it('a thread that fails ends the work with its error', async () => {
  await expect(drawAll({ ...task, lines: { ...task.lines, perUnit: -5 } }, 2)).rejects.toThrow(RangeError);
});
