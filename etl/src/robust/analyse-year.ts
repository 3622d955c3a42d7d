import {
  createRankInterval, type InfluenceAnalysis, joinSamples, type LineTable, lineTable, type MethodRanks, modelYear, quantileOf, type RankBand, rankBands, type RankInterval,
  type RankSample, type RobustnessTask, type Scheme, sortedRanks, standardPlan,
} from '@monitor/domain';
import { mapInSpans } from '../judge/in-spans.js';
import type { ScoredUnit } from '../judge/score-year.js';
import { drawAll } from './draw-threads.js';

/** How far the ranking of one year holds. Beside the official score, never instead of it. */
export interface YearRobustness {
  readonly intervals: readonly RankInterval[];
  readonly bands: readonly RankBand[];
  readonly methods: readonly MethodRanks[];
  readonly influence: InfluenceAnalysis | null;
  readonly lines: LineTable | null;
  readonly sample: RankSample | null;
  /** Consortium → its row in the sample. */
  readonly rows: ReadonlyMap<string, number>;
  /** Consortium → the rank at the scheme's percentile of draws. */
  readonly rankHighs: ReadonlyMap<string, number>;
  readonly evaluated: number;
}

export interface YearToAnalyse {
  readonly scheme: Scheme;
  readonly scored: readonly ScoredUnit[];
  /** Last year's totals; `null` for whom there is none. */
  readonly before: (consortium: string) => number | null;
}

const taskOf = ({ scheme, scored, before }: YearToAnalyse, evaluated: number): RobustnessTask | null => {
  const ranked = scored.filter(({ graded }) => graded.rank !== null);
  if (ranked.length === 0) return null;
  const model = modelYear(ranked.map(({ unit, score, adjustments }) => ({ consortium: unit.consortium, cells: score.indicators, adjustments })), scheme);
  return { model, plan: standardPlan, lines: lineTable(model, { scheme, evaluated, before }) };
};

const nobody = (evaluated: number): YearRobustness => ({
  intervals: [], bands: [], methods: [], influence: null, lines: null, sample: null, rows: new Map(), rankHighs: new Map(), evaluated,
});

/** Draws a year's ranking anew two thousand times, by the standard plan and its seed; a year without ranked units has no robustness. */
export const analyseYear = async (year: YearToAnalyse): Promise<YearRobustness> => {
  const evaluated = year.scored.filter(({ graded }) => graded.total !== null).length;
  const task = taskOf(year, evaluated);
  if (task === null) return nobody(evaluated);
  const results = await drawAll(task);
  const sample = joinSamples(results.flatMap((each) => (each.kind === 'span' ? [each.sample] : [])));
  const intervalOf = createRankInterval(task.model, sample);
  const share = year.scheme.flagging.rankQuantile / 100;
  const units = [...task.model.consortia.entries()];
  const places = await mapInSpans(units, ([row]) => {
    const ranks = sortedRanks(sample, row);
    return { interval: intervalOf(row, ranks), high: quantileOf(ranks, share) };
  });
  const intervals = places.map(({ interval }) => interval);
  return {
    intervals, bands: rankBands(intervals), sample, lines: task.lines, evaluated,
    methods: results.flatMap((each) => (each.kind === 'methods' ? each.methods : [])),
    influence: results.find((each) => each.kind === 'influence')?.influence ?? null,
    rows: new Map(units.map(([row, consortium]) => [consortium, row])),
    rankHighs: new Map(places.map(({ interval, high }) => [interval.consortium, high])),
  };
};
