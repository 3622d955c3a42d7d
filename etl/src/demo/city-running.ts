import type { RunningDepartures } from './plan.js';

/** Where single consortia depart from a running year on schedule: what early warning must tell, and what a late fix leaves. */
export const cityRunning: ReadonlyMap<number, RunningDepartures> = new Map<number, RunningDepartures>([
  // Spending: nothing in the year, behind all year, and nothing until a late fix in August.
  [39, { lag: { share: 1, from: 1, until: 9 } }],
  [17, { lag: { share: 0.22, from: 1, until: 9 } }],
  [23, { lag: { share: 1, from: 1, until: 7 } }],
  // Milestones: never reached, reached late, and missed a few days ago.
  [21, { milestone: { planned: '2026-05-15', actual: null } }],
  [22, { milestone: { planned: '2026-05-15', actual: '2026-08-11' } }],
  [29, { milestone: { planned: '2026-09-15', actual: null } }],
  // Tasks of the list: past due, and accepted after the day.
  [31, { task: { due: '2026-05-20', accepted: null } }],
  [32, { task: { due: '2026-05-20', accepted: '2026-08-24' } }],
  // Gates: an enterprise leaves; and one left but another took its place.
  [19, { leaves: { on: '2026-08-12', reason: '业务调整' } }],
  [26, { leaves: { on: '2026-02-10', reason: '战略转型' }, joins: '2026-04-20' }],
]);
