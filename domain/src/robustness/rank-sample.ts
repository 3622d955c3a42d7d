import { type Draw, type DrawSpan, eachDraw } from './each-draw.js';
import { groupSize, type RobustnessPlan } from './plan.js';
import type { YearModel } from './year-model.js';

/** What a unit came to in one draw. The same object is handed on for every draw. */
export interface DrawOutcome {
  total: number;
  rank: number;
  /** Units sharing the place, this one included. */
  tied: number;
  /** Units ranked. */
  units: number;
}

/** A flag whose stability is asked: `stands` says whether it would be raised on an outcome. */
export interface WatchedFlag {
  readonly key: string;
  readonly consortium: string;
  readonly stands: (outcome: DrawOutcome) => boolean;
}

/** What is drawn: a year, how it is varied, and which flags are watched. */
export interface RobustnessTask {
  readonly model: YearModel;
  readonly plan: RobustnessPlan;
  readonly flags: readonly WatchedFlag[];
}

/** The counts of a span of draws, plain enough to pass between threads. `ranks` holds one row per unit and one column per draw. */
export interface RankSample {
  readonly draws: number;
  readonly ranks: Uint32Array;
  readonly inTop: Uint32Array;
  readonly inBottom: Uint32Array;
  /** Draws in which each flag stands. */
  readonly flagsStanding: Uint32Array;
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

/** Reads a draw's outcome of one unit into the object given. */
export const readOutcome = ({ totals, ranks, tied }: Draw, unit: number, into: DrawOutcome): DrawOutcome => {
  into.total = totals[unit] ?? NaN;
  into.rank = ranks[unit] ?? NaN;
  into.tied = tied[unit] ?? NaN;
  into.units = ranks.length;
  return into;
};

/** Row of each watched flag's consortium; throws RangeError on one that is not ranked. */
export const rowsOfFlags = ({ model, flags }: RobustnessTask): readonly number[] => {
  const rows = new Map(model.consortia.map((consortium, row) => [consortium, row]));
  return flags.map(({ key, consortium }) => {
    const row = rows.get(consortium);
    if (row === undefined) throw new RangeError(`标记 ${key} 的联合体 ${consortium} 不在排名之中`);
    return row;
  });
};

/** Runs a span of the plan's draws. Samples of neighbouring spans are put together by `joinSamples`. */
export const sampleRanks = (task: RobustnessTask, span: DrawSpan = { from: 0, to: task.plan.draws }): RankSample => {
  const { model, plan, flags } = task;
  const [units, draws] = [model.consortia.length, span.to - span.from];
  const sample: RankSample = {
    draws, ranks: new Uint32Array(units * draws), inTop: new Uint32Array(units), inBottom: new Uint32Array(units), flagsStanding: new Uint32Array(flags.length),
  };
  const [top, bottom] = [groupSize(units, plan.topPercent), groupSize(units, plan.bottomPercent)];
  const rows = rowsOfFlags(task);
  const outcome: DrawOutcome = { total: 0, rank: 0, tied: 0, units };
  eachDraw({ model, plan, span }, (draw, index) => {
    countPlaces(draw, sample, { top, bottom, column: index - span.from });
    for (const [at, flag] of flags.entries()) if (flag.stands(readOutcome(draw, rows[at] ?? NaN, outcome))) increment(sample.flagsStanding, at);
  });
  return sample;
};

const added = (samples: readonly RankSample[], read: (sample: RankSample) => Uint32Array): Uint32Array => {
  const sum = new Uint32Array(samples[0] === undefined ? 0 : read(samples[0]).length);
  for (const sample of samples) for (const [at, count] of read(sample).entries()) sum[at] = (sum[at] ?? 0) + count;
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
  return { draws, ranks, inTop: added(samples, (each) => each.inTop), inBottom: added(samples, (each) => each.inBottom), flagsStanding: added(samples, (each) => each.flagsStanding) };
};
