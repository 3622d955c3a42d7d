import { eventKinds } from '@monitor/domain';

import type { ConsortiumEvent, ConsortiumWorld, Member, Project } from '../world.js';

const ENDED = ['accepted', 'terminated', 'withdrawn'];

/** Members on the roster on a day, by Art. 6: the lead apart from those it leads. */
export const partiesOn = (world: ConsortiumWorld, date: string): { readonly lead: Member | undefined; readonly others: readonly Member[] } => {
  const roster = world.members.filter((each) => each.joined <= date && (each.left === null || each.left > date));
  return { lead: roster.find((each) => each.tier === 'lead'), others: roster.filter((each) => each.tier !== 'lead') };
};

/** Whether the title was gone by a day. */
export const isGone = ({ register }: ConsortiumWorld, date: string): boolean =>
  (register.status === 'revoked' || register.status === 'dissolved') && register.statusSince <= date;

/** Consortia that bore their title at a year's end. */
export const judgedIn = (worlds: readonly ConsortiumWorld[], year: number): readonly ConsortiumWorld[] =>
  worlds.filter((world) => world.register.recognised <= `${year}-12-31` && !isGone(world, `${year}-12-31`));

/** Events of one kind known on a day, in their order, each under its code. */
export const eventsOf = (world: ConsortiumWorld, kind: ConsortiumEvent['kind'], asOf: string) =>
  world.events.map((event, index) => ({ ...event, key: `SJ-${world.register.code.slice(4)}-${index + 1}` })).filter((event) => event.kind === kind && event.happened <= asOf);

/** Breaches known on a day, and the first day after each that put things right. */
export const breachesOn = (world: ConsortiumWorld, asOf: string) =>
  eventsOf(world, 'breach', asOf).map((each) => ({
    event: `event:${each.key}`, member: each.uscc, clause: each.clause, confirmedOn: each.happened,
    resolvedOn: eventsOf(world, 'breach_resolved', asOf).find((solved) => solved.happened >= each.happened)?.happened ?? null,
  }));

/** What was confirmed within a year and is known on a day, as the scheme's bonuses and vetoes look at it. */
export const confirmedIn = (world: ConsortiumWorld, year: number, asOf: string) =>
  eventKinds.flatMap(({ code: kind }) => eventsOf(world, kind, asOf)).filter(({ happened }) => happened.startsWith(`${year}-`)).map(({ key, ...event }) => ({ ...event, code: key }));

/** The latest order to rectify as known on a day. */
export const rectificationOn = (world: ConsortiumWorld, asOf: string) => {
  const order = eventsOf(world, 'rectification_ordered', asOf).at(-1);
  if (order === undefined) return null;
  const after = (kind: ConsortiumEvent['kind']): string | null => eventsOf(world, kind, asOf).find((each) => each.happened >= order.happened)?.happened ?? null;
  return { event: `event:${order.key}`, orderedOn: order.happened, deadline: order.deadline, reportedOn: after('rectification_reported'), passedOn: after('rectification_passed') };
};

/** Every order to rectify known on a day, and the days on which one was passed. */
export const ordersOn = (world: ConsortiumWorld, asOf: string) =>
  eventsOf(world, 'rectification_ordered', asOf).map((order) => ({ event: `event:${order.key}`, orderedOn: order.happened, deadline: order.deadline }));

export const passedOn = (world: ConsortiumWorld, asOf: string): readonly string[] => eventsOf(world, 'rectification_passed', asOf).map(({ happened }) => happened);

/** The status on a day: the register tells only the latest, so an earlier day is told by the events. */
export const statusOn = (world: ConsortiumWorld, asOf: string) => {
  if (world.register.statusSince <= asOf) return world.register.status;
  const order = rectificationOn(world, asOf);
  return order !== null && order.passedOn === null ? ('rectifying' as const) : ('active' as const);
};

/** The day of a request to dissolve, and the projects that were open then or are on the day asked. */
export const dissolutionOn = (world: ConsortiumWorld, asOf: string) => {
  const requested = eventsOf(world, 'dissolution_requested', asOf).at(-1)?.happened ?? null;
  const date = requested ?? asOf;
  const isOpen = (project: Project): boolean => project.started <= date && !(ENDED.includes(project.status) && project.statusSince <= date);
  const open = world.projects.filter(isOpen).map(({ code, level, status, statusSince }) => ({ project: code, level, status: statusSince <= date ? status : 'running' }));
  return { requested, open };
};
