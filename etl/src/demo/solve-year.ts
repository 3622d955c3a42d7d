import type { Scheme } from '@monitor/domain';

import { type Turn, worldOf } from './grow-consortium.js';
import { growYear, type Knobs, type State } from './grow-year.js';
import { lookAt, scoreOf } from './oracle/look.js';
import type { ConsortiumPlan, YearPlan } from './plan.js';

const HALVINGS = 10;
const MIDDLE = 80;
// C2 runs from 60 to 100 percent; this is one percent's worth of its score.
const PERCENT_OF_RANGE = 2.5;

interface Trial {
  readonly state: State;
  readonly knobs: Knobs;
  readonly total: number;
  /** Points of the total that C2 can bring. */
  readonly points: number;
}

interface Aiming {
  readonly plan: ConsortiumPlan;
  readonly before: State;
  readonly year: YearPlan;
  readonly scheme: Scheme;
  readonly seed: number;
}

const attempt = ({ plan, before, year, scheme, seed }: Aiming, knobs: Knobs): Trial => {
  const state = growYear(plan, before, { year, knobs, seed });
  const score = scoreOf(lookAt(worldOf(plan, state, seed), year.year), scheme);
  return { state, knobs, total: score.total ?? 0, points: score.indicators.find((each) => each.indicator === 'C2')?.points ?? 0 };
};

const nearest = (trials: readonly Trial[], target: number): Trial | undefined =>
  [...trials].sort((first, second) => Math.abs(first.total - target) - Math.abs(second.total - target))[0];

// Quality moves whole counts, so it comes near; the declared fulfilment rate, a ratio, closes the rest.
const trimmed = (aiming: Aiming, near: Trial, target: number): Trial => {
  if (near.points === 0) return near;
  const percent = ((target - near.total) * 100) / near.points / PERCENT_OF_RANGE;
  return attempt(aiming, { ...near.knobs, fulfilment: Math.min(100, Math.max(60, near.knobs.fulfilment + percent)) });
};

/** Steers every year with a target to that total; a target out of reach comes as near as it can. */
export const solvedTurn = (scheme: Scheme, seed: number): Turn => (plan, before, year) => {
  const aiming: Aiming = { plan, before, year, scheme, seed };
  const { silent, silentFrom = Infinity } = plan.departures;
  if (year.target === null || silent === true || year.year >= silentFrom) return growYear(plan, before, { year, knobs: { quality: year.quality, fulfilment: MIDDLE }, seed });
  const trials: Trial[] = [];
  let [low, high] = [0, 1.15];
  for (let step = 0; step < HALVINGS; step += 1) {
    const quality = (low + high) / 2;
    const trial = attempt(aiming, { quality, fulfilment: MIDDLE });
    trials.push(trial);
    if (trial.total < year.target) low = quality;
    else high = quality;
  }
  const near = nearest(trials, year.target);
  return near === undefined ? before : trimmed(aiming, near, year.target).state;
};
