import { day } from './days.js';
import type { ConsortiumPlan } from './plan.js';
import type { FundEntry, Project } from './world.js';

/** The year in which planted city grants are paid. */
export const GRANT_YEAR = 2024;

/** The city money of a planted case, booked on the consortium's first city project in one year. */
export const cityGrantEntries = (plan: ConsortiumPlan, year: number, project: Project | undefined): Omit<FundEntry, 'entry'>[] => {
  const grant = plan.departures.cityGrant;
  if (grant === undefined || year !== GRANT_YEAR || project === undefined) return [];
  const base = { project: project.code, uscc: project.lead, source: 'city', category: 'operations' };
  const allocated = grant.allocated.map((amount, index) => ({ ...base, kind: 'allocated' as const, booked: day(year, 3 + index, 20), amount }));
  const total = grant.allocated.reduce((sum, each) => sum + each, 0) - grant.refunded;
  const planned = grant.isUnplanned === true ? [] : [{ ...base, kind: 'planned' as const, booked: day(year, 1, 22), amount: total }];
  if (grant.refunded === 0) return [...planned, ...allocated];
  return [...planned, ...allocated, { ...base, kind: 'refunded' as const, booked: day(year, 11, 20), amount: grant.refunded }];
};
