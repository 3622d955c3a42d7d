import { officialSetting } from './draw-setting.js';
import { createScorer } from './draw-totals.js';
import type { Draw } from './each-draw.js';
import type { LineTable } from './score-stretches.js';
import type { YearModel } from './year-model.js';

/** Knots of a rising broken line: official totals and the totals of another way of scoring, both in rising order. */
interface Link {
  readonly official: Float64Array;
  readonly other: Float64Array;
}

const totalsOf = (model: YearModel, way: Pick<Draw['setting'], 'aggregation' | 'normalisation'>): Float64Array => {
  const totals = new Float64Array(model.consortia.length);
  createScorer(model)({ ...officialSetting(model), aggregation: way.aggregation, normalisation: way.normalisation }, totals);
  return totals.sort();
};

/** Units with one official total share one knot, at the mean of what they come to otherwise. */
const linkOf = (official: Float64Array, other: Float64Array): Link => {
  const [places, means]: [number[], number[]] = [[], []];
  for (let from = 0, to = 0; from < official.length; from = to) {
    let sum = 0;
    for (to = from; to < official.length && official[to] === official[from]; to += 1) sum += other[to] ?? NaN;
    places.push(official[from] ?? NaN);
    means.push(sum / (to - from));
  }
  return { official: Float64Array.from(places), other: Float64Array.from(means) };
};

/** The first knot at or above a line that lies inside them. */
const knotAbove = (knots: Float64Array, line: number): number => {
  let [low, high] = [0, knots.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((knots[middle] ?? NaN) >= line) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Between two knots in proportion; beyond the last one by the proportion of the whole. */
const across = ({ official, other }: Link, line: number): number => {
  const last = official.length - 1;
  const at = (knots: Float64Array, index: number): number => knots[index] ?? NaN;
  const [width, otherWidth] = [at(official, last) - at(official, 0), at(other, last) - at(other, 0)];
  const stretch = width > 0 ? otherWidth / width : 1;
  if (line <= at(official, 0)) return at(other, 0) + (line - at(official, 0)) * stretch;
  if (line >= at(official, last)) return at(other, last) + (line - at(official, last)) * stretch;
  const above = knotAbove(official, line);
  const share = (line - at(official, above - 1)) / (at(official, above) - at(official, above - 1));
  return at(other, above - 1) + share * (at(other, above) - at(other, above - 1));
};

const NOISE = 1e9;

/**
 * The lines of the scheme on the scale of another way of scoring. A geometric mean or a z-score gives everybody another total, so that a line of 60 points would
 * no longer part the same consortia: the line goes where, with official weights and goal-posts, as many units lie below it as officially do. Source: equipercentile
 * linking of two scales (Kolen and Brennan, Test Equating, Scaling, and Linking). The official way keeps its lines; each way is linked once.
 */
export const createLinkedLines = (model: YearModel, table: LineTable): ((way: Draw['setting']) => LineTable) => {
  const official = totalsOf(model, { aggregation: 'arithmetic', normalisation: 'goalpost' });
  const kept = new Map<string, LineTable>([['arithmetic goalpost', table]]);
  return ({ aggregation, normalisation }) => {
    const key = `${aggregation} ${normalisation}`;
    const found = kept.get(key);
    if (found !== undefined) return found;
    const link = linkOf(official, totalsOf(model, { aggregation, normalisation }));
    const linked = { ...table, lines: table.lines.map((line) => (Number.isNaN(line) ? line : Math.round(across(link, line) * NOISE) / NOISE)) };
    kept.set(key, linked);
    return linked;
  };
};
