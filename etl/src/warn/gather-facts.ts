import { addDays, type WarningBasis, type WarningFacts, type YearTotal } from '@monitor/domain';
import type { Asker } from '../judge/asker.js';
import { watchedBans, watchedEvents, watchedMembers, ownTotals } from './watched-register.query.js';
import { heardDays, type WatchedUnit, watchedUnits } from './watched-units.query.js';
import { watchedMilestones, watchedProjects, watchedTasks } from './watched-work.query.js';

/** A consortium of the running year with all that is looked at. */
export interface WatchedConsortium {
  readonly facts: WarningFacts;
  readonly totals: readonly YearTotal[];
}

type Grouped<Row> = (consortium: string) => readonly Row[];

const grouped = <Row extends { consortium: string }>(rows: readonly Row[]): Grouped<Row> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.consortium);
    if (group === undefined) groups.set(row.consortium, [row]);
    else group.push(row);
  }
  return (consortium) => groups.get(consortium) ?? [];
};

interface Around {
  readonly projects: Grouped<WarningFacts['projects'][number]>;
  readonly milestones: Grouped<WarningFacts['milestones'][number]>;
  readonly tasks: Grouped<WarningFacts['tasks'][number]>;
  readonly members: Grouped<WarningFacts['members'][number]>;
  readonly events: Grouped<WarningFacts['events'][number]>;
  readonly bans: Grouped<WarningFacts['bans'][number]>;
  readonly heard: Grouped<{ ledger: readonly string[]; heard: readonly string[] }>;
  readonly totals: Grouped<YearTotal>;
}

const around = async (asker: Asker, { year, until, near }: { year: number; until: string; near: string }): Promise<Around> => {
  const span = { year, until };
  return {
    projects: grouped(await asker.ask(watchedProjects, span)),
    milestones: grouped(await asker.ask(watchedMilestones, span)),
    tasks: grouped(await asker.ask(watchedTasks, { ...span, near })),
    members: grouped(await asker.ask(watchedMembers, span)),
    events: grouped(await asker.ask(watchedEvents, { until })),
    bans: grouped(await asker.ask(watchedBans, span)),
    heard: grouped(await asker.ask(heardDays, span)),
    totals: grouped(await asker.ask(ownTotals, { year })),
  };
};

const factsOf = ({ consortium, ...unit }: WatchedUnit, all: Around): WarningFacts => {
  const [heard] = all.heard(consortium);
  return {
    consortium, ...unit,
    projects: all.projects(consortium), milestones: all.milestones(consortium), tasks: all.tasks(consortium),
    members: all.members(consortium), events: all.events(consortium), bans: all.bans(consortium),
    ledgerDays: heard?.ledger ?? [], heardDays: heard?.heard ?? [],
  };
};

/** Everything the checks look at, consortium by consortium in the order of their codes. Facts after the last check day do not exist yet. */
export const gatherFacts = async (asker: Asker, { year, scheme, days, reportDue }: WarningBasis): Promise<readonly WatchedConsortium[]> => {
  const until = days.at(-1);
  if (until === undefined) return [];
  const units = await asker.ask(watchedUnits, { year, until, report_due: reportDue });
  const all = await around(asker, { year, until, near: addDays(until, scheme.earlyWarning.nearDays) });
  return units.map((unit) => ({ facts: factsOf(unit, all), totals: all.totals(unit.consortium) }));
};
