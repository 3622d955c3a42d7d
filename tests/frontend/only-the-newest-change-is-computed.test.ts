import { unchanged, type WhatIfChange } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { figuresWith, loadedYear, modelOf } from '../../frontend/src/features/what-if/loaded-model';
import { type Answer, type Crew, startEngine } from '../../frontend/src/features/what-if/what-if-engine';
import type { FromWorker, ToWorker } from '../../frontend/src/features/what-if/what-if-protocol';
import { aWhatIfReply, documents } from './what-if-reply';

const { reply } = aWhatIfReply(5);
const loaded = modelOf(reply, documents);
const passAt = (passFrom: number): WhatIfChange => ({ ...unchanged, lines: { passFrom } });

/** Does the worker's work when told to, and frames come when told to. */
const aWorkshop = () => {
  const [asked, frames, told]: [ToWorker[], (() => void)[], Answer[]] = [[], [], []];
  const crew: Crew = { postMessage: (message) => void asked.push(message), terminate: () => void asked.splice(0), onmessage: null, onerror: null };
  const say = (data: FromWorker) => crew.onmessage?.(new MessageEvent('message', { data }));
  const engine = startEngine(crew, { year: 2025, ...documents }, { tell: (answer) => void told.push(answer), onFrame: (then) => void frames.push(then) });
  const frame = () => frames.splice(0).forEach((then) => then());
  const work = () => {
    const message = asked.shift();
    if (message?.kind === 'load') say({ kind: 'loaded', year: loadedYear(loaded, reply) });
    if (message?.kind === 'recompute') say({ kind: 'recomputed', turn: message.turn, trial: { change: message.change, figures: figuresWith(loaded, message.change), took: 1 } });
  };
  return { engine, asked, frames, told, say, frame, work };
};

describe('the engine behind the sliders', () => {
  it('computes the newest of many changes, once per frame, and none while one is under way', () => {
    const { engine, asked, frames, told, frame, work } = aWorkshop();
    work();
    for (const passFrom of [61, 62, 63]) engine.recompute(passAt(passFrom));
    expect([asked.length, frames.length]).toEqual([0, 1]);
    frame();
    expect(asked).toMatchObject([{ kind: 'recompute', change: passAt(63) }]);
    for (const passFrom of [64, 65]) engine.recompute(passAt(passFrom));
    frame();
    expect(asked).toHaveLength(1);
    work();
    frame();
    expect(asked).toMatchObject([{ change: passAt(65) }]);
    work();
    expect(told.map(({ kind }) => kind)).toEqual(['loaded', 'recomputed', 'recomputed']);
    expect(told.at(-1)).toMatchObject({ trial: { change: passAt(65), figures: figuresWith(loaded, passAt(65)) } });
  });

  it('drops portions of a sample that was replaced', () => {
    const { engine, asked, told, say } = aWorkshop();
    engine.sample(unchanged);
    engine.sample(passAt(62));
    const [, first, second] = asked;
    if (first?.kind !== 'sample' || second?.kind !== 'sample') throw new Error('two samples were to be asked for');
    const sample = { counts: { draws: 1, inTop: new Uint32Array(1), inBottom: new Uint32Array(1) }, of: 2000, ranks: new Uint32Array(1) };
    for (const { turn } of [first, second]) say({ kind: 'sampled', turn, sample });
    expect(told).toMatchObject([{ kind: 'sampled', turn: second.turn }]);
  });

  it('tells a refusal and goes on', () => {
    const { engine, asked, told, say, frame, work } = aWorkshop();
    work();
    engine.recompute(passAt(61));
    frame();
    asked.splice(0);
    say({ kind: 'refused', error: { code: 'not_allowed', detail: '无权查看', status: 403, requestId: 'r1' } });
    expect(told.at(-1)).toMatchObject({ kind: 'refused', error: { code: 'not_allowed', message: '无权查看', requestId: 'r1' } });
    engine.recompute(passAt(62));
    frame();
    expect(asked).toMatchObject([{ change: passAt(62) }]);
  });

  it('asks nothing any more once it ended', () => {
    const { engine, asked, frame } = aWorkshop();
    engine.recompute(passAt(61));
    engine.end();
    frame();
    expect(asked).toEqual([]);
  });
});
