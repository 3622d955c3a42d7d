import { addDays, type Obstacle, type Scheme } from '@monitor/domain';

import { mishaps } from '../city-mishaps.js';
import type { ConsortiumWorld } from '../world.js';
import { partiesOn } from './standing.js';

const newest = (world: ConsortiumWorld, asOf: string): string | undefined =>
  [
    ...world.years.flatMap(({ funds, outcomes, report }) => [...funds.map(({ booked }) => booked), ...outcomes.map(({ achieved }) => achieved), ...(report === null ? [] : [report.submitted])]),
    ...world.projects.flatMap(({ tasks, milestones }) => [...tasks.flatMap(({ accepted }) => accepted ?? []), ...milestones.flatMap(({ actual }) => actual ?? [])]),
    ...world.events.map(({ happened }) => happened),
  ].filter((date) => date <= asOf).sort().at(-1);

/** What stands between a consortium's data and its verdict of a year: a report that cannot be read, or nothing heard for long. */
export const obstaclesOf = (world: ConsortiumWorld, { year, asOf }: { year: number; asOf: string }, scheme: Scheme): readonly Obstacle[] => {
  const fromWhom = partiesOn(world, `${year}-12-31`).lead?.organisation.name ?? '牵头单位';
  const last = newest(world, asOf);
  const isTorn = mishaps.torn === `${world.register.code}/${year}` && world.years.find((each) => each.year === year)?.report === null;
  return [
    ...(isTorn ? [{ code: 'report_quarantined' as const, text: '年度报告文件无法使用', fromWhom }] : []),
    ...(last !== undefined && last < addDays(asOf, -scheme.calendar.staleAfterDays) ? [{ code: 'data_stale' as const, text: `${last} 之后没有新数据`, fromWhom }] : []),
  ];
};
