import { type RankBand, rankBands } from './rank-bands.js';
import { type RankInterval, rankIntervals } from './rank-intervals.js';
import { type RankSample, type RobustnessTask, sampleRanks } from './rank-sample.js';

/** How far the official ranking holds when its choices vary. Beside the official score, never instead of it. */
export interface RankAnalysis {
  readonly draws: number;
  readonly seed: number;
  readonly intervals: readonly RankInterval[];
  readonly bands: readonly RankBand[];
}

/** Analyses a task by all draws of its plan, or by a sample already drawn in parts. The same task gives the same numbers everywhere. */
export const analyseRanks = (task: RobustnessTask, sample: RankSample = sampleRanks(task)): RankAnalysis => {
  const intervals = rankIntervals(task.model, sample);
  return { draws: sample.draws, seed: task.plan.seed, intervals, bands: rankBands(intervals) };
};
