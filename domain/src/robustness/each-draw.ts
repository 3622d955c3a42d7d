import { createSettler, type DrawPoint, type DrawSetting, officialSetting } from './draw-setting.js';
import { createScorer } from './draw-totals.js';
import { choices, type RobustnessPlan } from './plan.js';
import { createRandom } from './random.js';
import { createRanker, type Places } from './rank-totals.js';
import type { YearModel } from './year-model.js';

/** One draw: totals and places of all units, in the model's order. The arrays are the same for every draw: copy what is to be kept. */
export interface Draw extends Places {
  readonly totals: Float64Array;
  /** How it was scored. */
  readonly setting: DrawSetting;
}

/** Draws numbered `from` up to but not including `to`; a draw's numbers depend on its number and the plan's seed alone, so spans may run apart. */
export interface DrawSpan {
  readonly from: number;
  readonly to: number;
}

/** The official result on the model's own terms: the totals that the scheme gives, and their ranks. */
export const officialDraw = (model: YearModel): Draw => {
  const totals = new Float64Array(model.consortia.length);
  const setting = officialSetting(model);
  createScorer(model)(setting, totals);
  return { totals, setting, ...createRanker(totals.length)(totals) };
};

/** A function that scores and ranks all units at one point of the plan's choices, for Monte Carlo and for sensitivity indices alike. */
export const createDrawer = (model: YearModel, plan: RobustnessPlan): ((point: DrawPoint) => Draw) => {
  const setting = officialSetting(model);
  const [settle, score, rank] = [createSettler(model, plan), createScorer(model), createRanker(model.consortia.length)];
  const totals = new Float64Array(model.consortia.length);
  const draw: Draw = { totals, setting, ...rank(totals) };
  return (point) => {
    settle(point, setting);
    score(setting, totals);
    rank(totals);
    return draw;
  };
};

/** Visits each draw of a span. Throws RangeError on a span outside the plan's draws. */
export const eachDraw = ({ model, plan, span }: { model: YearModel; plan: RobustnessPlan; span: DrawSpan }, visit: (draw: Draw, index: number) => void): void => {
  if (!(span.from >= 0 && span.from <= span.to && span.to <= plan.draws)) throw new RangeError(`抽样范围应在 0 至 ${plan.draws} 之内`);
  const random = createRandom(plan.seed);
  const point: DrawPoint = new Float64Array(choices.length);
  const drawAt = createDrawer(model, plan);
  for (let index = span.from; index < span.to; index += 1) {
    random.restart(plan.seed, index);
    for (let choice = 0; choice < point.length; choice += 1) point[choice] = random.next();
    visit(drawAt(point), index);
  }
};
