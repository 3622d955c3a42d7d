import type { ConsortiumWorld } from '../world.js';
import { foundingFacts } from './founding-facts.js';
import { evidence, type Facts, type Judged } from './judged.js';
import { moneyFacts } from './money-facts.js';
import { paperFacts } from './paper-facts.js';
import { breachesOn, dissolutionOn, isGone, partiesOn } from './standing.js';

const members: Facts = ({ world }, asOf) => {
  const { lead, others } = partiesOn(world, asOf);
  return {
    activeMembers: others.length, enterpriseMembers: others.filter((each) => each.organisation.kind === 'enterprise').length,
    leadActive: lead !== undefined, leadIsEnterprise: lead?.organisation.kind === 'enterprise', evidence,
  };
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

/** Why the report file of the year may not be used. */
export const quarantineOf = ({ obstacles }: Judged): string | null => obstacles.find(({ code }) => code === 'report_quarantined')?.text ?? null;

const annualReport: Facts = (judged, asOf) => {
  const report = judged.world.years.find((each) => each.year === judged.year)?.report ?? null;
  const filled = [...(report?.items.keys() ?? [])];
  return {
    asOf, due: judged.days.reportDue, graceUntil: judged.days.graceUntil, submittedOn: report?.submitted ?? null,
    sections: SECTIONS.filter(([letter]) => filled.some((item) => item.startsWith(letter))).map(([, zh]) => zh),
    coverage: judged.score.coverage ?? 0, required: owesReport(judged), quarantined: quarantineOf(judged), evidence,
  };
};

const names: Facts = ({ world, worlds }, asOf) => ({
  name: world.register.name,
  others: worlds.filter((other) => other !== world && other.register.recognised <= asOf).map((other) => ({ consortium: other.register.code, name: other.register.name, revoked: isGone(other, asOf) })),
  evidence,
});

/** The facts of each rule about one consortium, from memory. */
export const factsOf: Readonly<Record<string, Facts>> = {
  ...foundingFacts,
  ...moneyFacts,
  ...paperFacts,
  'A4.1': ({ world }) => ({ primarySector: world.register.sector, evidence }),
  'A6.1': members,
  'A6.2': members,
  'A9.4': names,
  'A11.1': dissolution,
  'A12.1': annualReport,
  'A12.2': ({ graded }) => ({ total: graded.total, grade: graded.grade, limitedByCap: graded.limitedByCap, evidence }),
  'A12.3': ({ world, graded }, asOf) => ({ total: graded.total, breaches: breachesOn(world, asOf), evidence }),
};

const sectorFacts = (worlds: readonly ConsortiumWorld[], asOf: string): unknown => {
  const running = worlds.filter((world) => world.register.recognised <= asOf && !isGone(world, asOf));
  const sectors = [...new Set(running.map((world) => world.register.sector))].map((sector) => {
    const own = running.filter((world) => world.register.sector === sector);
    const rectifying = own.filter((world) => world.register.status === 'rectifying' && world.register.statusSince <= asOf).length;
    return { sector, active: own.length - rectifying, rectifying };
  });
  return { sectors, evidence };
};

/** The facts of each rule about the whole city. */
export const cityFactsOf: Readonly<Record<string, (worlds: readonly ConsortiumWorld[], asOf: string) => unknown>> = {
  'A4.2': sectorFacts,
  A15: (_, asOf) => ({ asOf, evidence }),
};
