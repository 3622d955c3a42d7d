import { type ConsortiumScore, type EvaluationDays, type GradedUnit } from '@monitor/domain';

import { cityBans } from '../city-departures.js';
import type { ConsortiumWorld } from '../world.js';
import { conductFacts } from './conduct-facts.js';
import { yuan } from './parts.js';
import { breachesOn, dissolutionOn, isGone, partiesOn } from './standing.js';

/** A consortium in a judged year, with everything its rules ask for. */
export interface Judged {
  readonly world: ConsortiumWorld;
  readonly year: number;
  readonly days: EvaluationDays;
  readonly score: ConsortiumScore;
  readonly graded: GradedUnit;
  readonly worlds: readonly ConsortiumWorld[];
}

/** The facts of one rule about one consortium as of a day. */
export type Facts = (judged: Judged, asOf: string) => unknown;

const evidence: readonly string[] = [];

const members: Facts = ({ world }, asOf) => {
  const { lead, others } = partiesOn(world, asOf);
  return {
    activeMembers: others.length, enterpriseMembers: others.filter((each) => each.organisation.kind === 'enterprise').length,
    leadActive: lead !== undefined, leadIsEnterprise: lead?.organisation.kind === 'enterprise', evidence,
  };
};

const grants: Facts = ({ world }, asOf) => {
  const net = new Map<string, number>();
  for (const entry of world.years.flatMap((year) => year.funds)) {
    if (entry.source !== 'city' || entry.booked > asOf || (entry.kind !== 'allocated' && entry.kind !== 'refunded')) continue;
    net.set(entry.project, (net.get(entry.project) ?? 0) + (entry.kind === 'refunded' ? -entry.amount : entry.amount));
  }
  return { projects: [...net].map(([project, cents]) => ({ project, cityGrantNet: yuan(cents) })), twins: [], evidence };
};

const dissolution: Facts = ({ world }, asOf) => {
  const { requested, open } = dissolutionOn(world, asOf);
  const { lead, others } = partiesOn(world, asOf);
  return { dissolutionRequestedOn: requested, openProjects: open, activeMembers: others.length, leadActive: lead !== undefined, evidence };
};

const QUARTER_LEFT = '10-01';

/** Whether a report is owed: not by one recognised in the last quarter, nor by one whose title was gone when it fell due. */
export const owesReport = ({ world, year, days }: Judged): boolean => world.register.recognised < `${year}-${QUARTER_LEFT}` && !isGone(world, days.reportDue);

const SECTIONS: readonly (readonly [letter: string, zh: string])[] = [['C', '合作机制'], ['R', '资源整合'], ['P', '项目攻关'], ['T', '成果转化']];

const annualReport: Facts = (judged, asOf) => {
  const report = judged.world.years.find((each) => each.year === judged.year)?.report ?? null;
  const filled = [...(report?.items.keys() ?? [])];
  return {
    asOf, due: judged.days.reportDue, graceUntil: judged.days.graceUntil, submittedOn: report?.submitted ?? null,
    sections: SECTIONS.filter(([letter]) => filled.some((item) => item.startsWith(letter))).map(([, zh]) => zh),
    coverage: judged.score.coverage ?? 0, required: owesReport(judged), evidence,
  };
};

const bans: Facts = ({ world }, asOf) => {
  const { lead, others } = partiesOn(world, asOf);
  const roster = lead === undefined ? others : [lead, ...others];
  const entries = roster.flatMap((member) =>
    cityBans.filter((ban) => ban.uscc === member.organisation.uscc && ban.decided <= asOf).map((ban) => ({
      uscc: ban.uscc, tier: member.tier, from: member.joined, appliedOn: null, barred: ban.uscc, decidedOn: ban.decided, liftedOn: null, grounds: ['register'], case: ban.caseNumber, changes: [],
    })),
  );
  return { asOf, entries, evidence };
};

const names: Facts = ({ world, worlds }, asOf) => ({
  name: world.register.name,
  others: worlds.filter((other) => other !== world && other.register.recognised <= asOf).map((other) => ({ consortium: other.register.code, name: other.register.name, revoked: isGone(other, asOf) })),
  evidence,
});

/** The facts of each rule about one consortium, from memory. */
export const factsOf: Readonly<Record<string, Facts>> = {
  'A4.1': ({ world }) => ({ primarySector: world.register.sector, evidence }),
  'A6.1': members,
  'A6.2': members,
  'A9.4': names,
  'A10.1': grants,
  'A11.1': dissolution,
  'A12.1': annualReport,
  'A12.2': ({ graded }) => ({ total: graded.total, grade: graded.grade, limitedByCap: graded.limitedByCap, evidence }),
  'A12.3': ({ world, graded }, asOf) => ({ total: graded.total, breaches: breachesOn(world, asOf), evidence }),
  'A12.5': bans,
  ...conductFacts,
};

/** Consortia by sector on a day, for the rule about the whole city. */
export const cityFacts = (worlds: readonly ConsortiumWorld[], asOf: string): unknown => {
  const running = worlds.filter((world) => world.register.recognised <= asOf && !isGone(world, asOf));
  const sectors = [...new Set(running.map((world) => world.register.sector))].map((sector) => {
    const own = running.filter((world) => world.register.sector === sector);
    const rectifying = own.filter((world) => world.register.status === 'rectifying' && world.register.statusSince <= asOf).length;
    return { sector, active: own.length - rectifying, rectifying };
  });
  return { sectors, evidence };
};
