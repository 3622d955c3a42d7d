import { advanceProjects } from './advance-projects.js';
import { type Aim, aimOf } from './aim.js';
import { addCityMoney, growFunds } from './grow-funds.js';
import { growOutcomes } from './grow-outcomes.js';
import { ranIn, rosterOn, startProjects } from './grow-projects.js';
import { growReport } from './grow-report.js';
import type { ConsortiumPlan, YearPlan } from './plan.js';
import { randomOf } from './random.js';
import { partsOf } from './split.js';
import type { ConsortiumYear, Member, Organisation, Project } from './world.js';

/** A consortium at the end of a year, ready for the next. */
export interface State {
  readonly members: readonly Member[];
  readonly projects: readonly Project[];
  readonly cityMoney: ReadonlyMap<string, number>;
  readonly years: readonly ConsortiumYear[];
}

/** The two knobs a solver turns: quality moves everything, fulfilment (C2, percent) trims. */
export interface Knobs {
  readonly quality: number;
  readonly fulfilment: number;
}

// Who leads stays; members beyond the aim take no part.
const engagedOf = (members: readonly Member[], aim: Aim): Organisation[] => {
  const roster = rosterOn(members, `${aim.year}-12-31`);
  return roster.slice(0, Math.max(4, partsOf(aim.membersActive, roster.length))).map((member) => member.organisation);
};

const withBudgets = (projects: readonly Project[], year: ConsortiumYear): Project[] => {
  const planned = new Map<string, number>();
  for (const entry of year.funds) if (entry.kind === 'planned') planned.set(entry.project, (planned.get(entry.project) ?? 0) + entry.amount);
  return projects.map((project) => ({ ...project, budget: project.budget + (planned.get(project.code) ?? 0) }));
};

const isSilent = ({ departures: { silent, silentFrom } }: ConsortiumPlan, year: number): boolean => silent === true || (silentFrom !== undefined && year >= silentFrom);

/** Grows one year on top of a state; the same inputs give the same year, and the given state is not changed. */
export const growYear = (plan: ConsortiumPlan, before: State, turn: { year: YearPlan; knobs: Knobs; seed: number }): State => {
  const { year, knobs, seed } = turn;
  if (isSilent(plan, year.year)) return { ...before, years: [...before.years, { year: year.year, funds: [], outcomes: [], report: null }] };
  const random = randomOf(seed, `${plan.departures.twinOf ?? plan.register.code}/${year.year}`);
  const aim = aimOf(plan, year.year, knobs.quality);
  const engaged = engagedOf(before.members, aim);
  const begun = startProjects({ plan, year: year.year, engaged, jointShare: aim.jointShare, before: before.projects.length }, random);
  const all = [...before.projects, ...begun];
  const running = all.filter((project) => ranIn(project, year.year));
  const funds = growFunds({ plan, aim, projects: running, cityMoney: before.cityMoney }, random);
  const outcomes = growOutcomes({ plan, aim, projects: running, engaged }, random);
  const report = growReport({ plan, year, aim, fulfilment: knobs.fulfilment, outcomes, projects: running });
  const grown: ConsortiumYear = { year: year.year, funds, outcomes, report };
  const advanced = advanceProjects(all, aim, random);
  return { members: before.members, projects: withBudgets(advanced, grown), cityMoney: addCityMoney(before.cityMoney, funds), years: [...before.years, grown] };
};
