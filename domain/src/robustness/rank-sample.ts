import { type Draw, type DrawSpan, eachDraw } from './each-draw.js';
import { createLinkedLines } from './linked-lines.js';
import { groupSize, type RobustnessPlan } from './plan.js';
import { countStretches, type LineTable, stretchesPerUnit } from './score-stretches.js';
import type { YearModel } from './year-model.js';

/** What is drawn: a year, how it is varied, and the lines between which draws are counted. Plain enough to pass between threads. */
export interface RobustnessTask {
  readonly model: YearModel;
  readonly plan: RobustnessPlan;
  readonly lines: LineTable;
}

/** The counts of a span of draws, plain enough to pass between threads. `ranks` holds one row per unit and one column per draw. */
export interface RankSample {
  readonly draws: number;
  readonly ranks: Uint32Array;
  readonly inTop: Uint32Array;
  readonly inBottom: Uint32Array;
  /** Draws in each stretch between lines, `stretchesPerUnit` for every unit. */
  readonly stretches: Uint32Array;
}

const increment = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** A place belongs to a group only with everyone who shares it: an exact tie at the edge stays out. */
const countPlaces = ({ ranks, tied }: Draw, sample: RankSample, { top, bottom, column }: { top: number; bottom: number; column: number }): void => {
  for (let unit = 0; unit < ranks.length; unit += 1) {
    const rank = ranks[unit] ?? 0;
    const last = rank + (tied[unit] ?? 0) - 1;
    sample.ranks[unit * sample.draws + column] = rank;
    if (last <= top) increment(sample.inTop, unit);
    if (rank > ranks.length - bottom) increment(sample.inBottom, unit);
  }
};

/** Runs a span of the plan's draws. Samples of neighbouring spans are put together by `joinSamples`. */
export const sampleRanks = ({ model, plan, lines }: RobustnessTask, span: DrawSpan = { from: 0, to: plan.draws }): RankSample => {
  const [units, draws] = [model.consortia.length, span.to - span.from];
  const sample: RankSample = {
    draws, ranks: new Uint32Array(units * draws), inTop: new Uint32Array(units), inBottom: new Uint32Array(units), stretches: new Uint32Array(units * stretchesPerUnit(lines)),
  };
  const [top, bottom] = [groupSize(units, plan.topPercent), groupSize(units, plan.bottomPercent)];
  const linesFor = createLinkedLines(model, lines);
  eachDraw({ model, plan, span }, (draw, index) => {
    countPlaces(draw, sample, { top, bottom, column: index - span.from });
    countStretches(draw, linesFor(draw.setting), sample.stretches);
  });
  return sample;
};

const added = (samples: readonly RankSample[], read: (sample: RankSample) => Uint32Array): Uint32Array => {
  const sum = new Uint32Array(samples[0] === undefined ? 0 : read(samples[0]).length);
  for (const sample of samples) {
    const counts = read(sample);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (counts[at] ?? 0);
  }
  return sum;
};

/** One sample of several spans of the same task, in the order given: equal to one sample of the whole span. */
export const joinSamples = (samples: readonly RankSample[]): RankSample => {
  const draws = samples.reduce((sum, sample) => sum + sample.draws, 0);
  const units = samples[0]?.inTop.length ?? 0;
  const ranks = new Uint32Array(units * draws);
  let column = 0;
  for (const sample of samples) {
    for (let unit = 0; unit < units; unit += 1) ranks.set(sample.ranks.subarray(unit * sample.draws, (unit + 1) * sample.draws), unit * draws + column);
    column += sample.draws;
  }
  return { draws, ranks, inTop: added(samples, (each) => each.inTop), inBottom: added(samples, (each) => each.inBottom), stretches: added(samples, (each) => each.stretches) };
};
