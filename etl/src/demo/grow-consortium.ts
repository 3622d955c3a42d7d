import { growMembers, growPlatforms } from './grow-members.js';
import { growYear, type State } from './grow-year.js';
import { noPapers } from './paper-world.js';
import type { ConsortiumPlan, YearPlan } from './plan.js';
import { randomOf } from './random.js';
import type { ConsortiumWorld } from './world.js';

/** Decides the knobs of a year from the state before it. */
export type Turn = (plan: ConsortiumPlan, before: State, year: YearPlan) => State;

/** Lets every year fall as its quality says: for scales at which nobody checks single totals. */
export const freeTurn = (seed: number): Turn => (plan, before, year) =>
  growYear(plan, before, { year, knobs: { quality: year.quality, fulfilment: 60 + 40 * Math.min(1, year.quality) }, seed });

export const worldOf = (plan: ConsortiumPlan, state: State, seed: number): ConsortiumWorld => ({
  register: plan.register,
  members: state.members,
  platforms: growPlatforms(plan, state.members, randomOf(seed, `platforms/${plan.departures.twinOf ?? plan.register.code}`)),
  events: plan.events,
  projects: [...state.projects],
  years: [...state.years],
  papers: noPapers,
});

/** A whole consortium, year after year. */
export const growConsortium = (plan: ConsortiumPlan, seed: number, turn: Turn): ConsortiumWorld => {
  const members = growMembers(plan, randomOf(seed, `members/${plan.departures.twinOf ?? plan.register.code}`));
  const start: State = { members, projects: [], cityMoney: new Map(), years: [] };
  return worldOf(plan, plan.years.reduce((state, year) => turn(plan, state, year), start), seed);
};
