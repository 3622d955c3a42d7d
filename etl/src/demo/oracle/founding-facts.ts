import { agreementCode } from '../agreement-code.js';
import { cityDesignations } from '../city-titles.js';
import type { Member, Project } from '../world.js';
import { evidence, type Facts, type Judged } from './judged.js';
import { partiesOn } from './standing.js';

const leadOn = ({ world }: Judged, asOf: string) => partiesOn(world, asOf).lead;

const evaluated: Facts = ({ world: { register }, year, score, graded }, asOf) => ({
  yearEndedBefore: `${year + 1}-01-01`, recognised: register.recognised, status: register.statusSince <= asOf ? register.status : 'active',
  total: graded.total, coverage: score.coverage, evidence,
});

const seat: Facts = (judged, asOf) => {
  const lead = leadOn(judged, asOf)?.organisation;
  return { lead: lead?.uscc ?? null, kind: lead?.kind ?? null, district: lead?.district ?? null, principalPlace: lead?.principalPlace ?? null, evidence };
};

const appliedOn = ({ world: { papers, register } }: Judged): string | null =>
  papers.applications.findLast(({ step, happened }) => step === 'applied' && happened <= register.recognised)?.happened ?? null;

const titles: Facts = (judged, asOf) => {
  const lead = leadOn(judged, asOf)?.organisation.uscc ?? null;
  const known = cityDesignations(judged.worlds).filter(({ validFrom }) => validFrom <= asOf);
  const applied = appliedOn(judged);
  return {
    lead, checkedOn: lead === null ? null : (applied ?? judged.world.register.recognised), basis: applied === null ? 'recognised' : 'applied', listKnown: known.length > 0,
    designations: known.filter(({ uscc }) => uscc === lead).map(({ kind, validFrom, validUntil }) => ({ kind, validFrom, validUntil })), evidence,
  };
};

const takesPart = ({ lead, units }: Project, uscc: string | null): boolean => lead === uscc || units.some((unit) => unit.uscc === uscc);
const isBrokenOff = ({ status, statusSince }: Project, asOf: string): boolean => (status === 'terminated' || status === 'withdrawn') && statusSince <= asOf;

const record: Facts = (judged, asOf) => {
  const lead = leadOn(judged, asOf)?.organisation.uscc ?? null;
  const own = judged.worlds.flatMap(({ projects }) => projects).filter((project) => takesPart(project, lead) && project.started <= asOf && !isBrokenOff(project, asOf));
  const projects = own.map(({ code, level, started, status, statusSince }) => ({ project: code, level, started, endedOn: status === 'accepted' && statusSince <= asOf ? statusSince : null }));
  return { asOf, lead, projects, evidence };
};

const signing: Facts = ({ world }, asOf) => {
  const { lead, others } = partiesOn(world, asOf);
  const roster = lead === undefined ? [...others] : [lead, ...others];
  const { code, recognised } = world.register;
  const papers = world.papers.agreements.filter(({ dated }) => dated <= asOf);
  const made = papers.find(({ kind }) => kind === 'agreement')?.dated ?? null;
  const late = roster.filter(({ joined }) => joined > recognised);
  const hasSigned = (member: (typeof roster)[number]): boolean => member.signed !== null && member.signed <= asOf;
  const isOnSupplement = ({ joined, paper }: Member): boolean => papers.some((each) => each.kind === 'supplement' && each.code === (paper ?? agreementCode(code, joined)));
  const named = (list: readonly (typeof roster)[number][]): string[] => list.map(({ organisation }) => organisation.uscc);
  return {
    parties: roster.length, signaturesKnown: world.members.some(hasSigned), agreementsKnown: made !== null, unsigned: named(roster.filter((each) => !hasSigned(each))),
    unauthorised: named(roster.filter((each) => hasSigned(each) && each.isUnauthorised === true)), late: named(late),
    lateOnOriginal: named(late.filter((each) => hasSigned(each) && each.isUnauthorised !== true && !isOnSupplement(each))), leadSince: null, notSignedForLead: [], evidence,
  };
};

const content: Facts = ({ world: { papers } }, asOf) => {
  const known = papers.agreements.filter(({ dated, kind }) => dated <= asOf && kind !== 'articles');
  const latest = known.findLast(({ kind }) => kind === 'agreement')?.dated;
  const standing = latest === undefined ? [] : known.filter(({ dated }) => dated >= latest);
  return { papers: standing.map(({ code }) => code), clauses: [...new Set(standing.flatMap(({ clauses }) => clauses))], evidence };
};

const analyses: Facts = ({ world, year }, asOf) => {
  const grown = world.years.find((each) => each.year === year);
  const report = grown?.report ?? null;
  return {
    reports: grown?.outcomes.filter(({ kind }) => kind === 'analysis').length ?? 0, reported: (grown?.outcomes.length ?? 0) > 0 || (report !== null && report.submitted <= asOf),
    wholeYear: world.register.recognised <= `${year}-01-01`, evidence,
  };
};

const ENDED = ['accepted', 'terminated', 'withdrawn'];

const taskLists: Facts = ({ world, year }, asOf) => {
  const ran = world.projects.filter((project) => project.started <= `${year}-12-31` && !(ENDED.includes(project.status) && project.statusSince < `${year}-01-01`) && !isBrokenOff(project, asOf));
  const bare = ran.filter(({ tasks }) => tasks.length === 0);
  return {
    projects: ran.length, tasks: ran.reduce((sum, { tasks }) => sum + tasks.length, 0), withoutTask: bare.map(({ code }) => code),
    unreadable: bare.filter(({ hasGarbledTask }) => hasGarbledTask === true).map(({ code }) => code), incomplete: [], evidence,
  };
};

/** Facts of the rules about how a consortium was founded and is run. */
export const foundingFacts: Readonly<Record<string, Facts>> = {
  A3: evaluated, 'A5.1': seat, 'A5.2': titles, 'A5.3': record, 'A7.1': signing, 'A7.2': content, 'A8.2': analyses, 'A8.3': taskLists,
};

