import type { LoanCompensation } from '../paper-world.js';
import type { FundEntry, Member } from '../world.js';
import { evidence, type Facts, type Judged } from './judged.js';
import { yuan } from './parts.js';

const FISCAL = new Set(['national', 'provincial', 'city', 'district']);

const entriesOf = ({ world }: Judged, asOf: string): FundEntry[] => world.years.flatMap(({ funds }) => funds).filter(({ booked }) => booked <= asOf);

const net = (entries: readonly FundEntry[]): number => entries.reduce((sum, { kind, amount }) => sum + (kind === 'refunded' ? -amount : amount), 0);

const grouped = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const taskList = ({ world }: Judged, project: string): string =>
  (world.projects.find(({ code }) => code === project)?.tasks ?? []).map(({ title, targetName, targetUnit, direction, target }) => [title, targetName, targetUnit, direction, target].join('|')).sort().join('\n');

const grants: Facts = (judged, asOf) => {
  const entries = entriesOf(judged, asOf).filter(({ source, kind }) => source === 'city' && (kind === 'allocated' || kind === 'refunded'));
  const amounts = [...grouped(entries, ({ project }) => project)].map(([project, own]) => ({ project, cents: net(own) }));
  const lists = grouped(amounts.filter(({ project, cents }) => cents > 0 && taskList(judged, project) !== ''), ({ project }) => taskList(judged, project));
  const twins = [...lists].filter(([, own]) => own.length > 1).map(([list, own]) => ({ projects: own.map(({ project }) => project), tasks: list.split('\n').length }));
  return { projects: amounts.map(({ project, cents }) => ({ project, cityGrantNet: yuan(cents) })), twins, evidence };
};

const isMemberOn = (member: Member, uscc: string, date: string): boolean => member.organisation.uscc === uscc && member.joined <= date && (member.left === null || member.left > date);

const linesOf = (judged: Judged, entries: readonly FundEntry[], asOf: string) =>
  [...grouped(entries, ({ project, source }) => `${project}/${source}`).values()].filter((own) => own.some(({ kind }) => kind === 'allocated')).map((own) => {
    const planned = own.filter(({ kind }) => kind === 'planned');
    const project = judged.world.projects.find(({ code }) => code === own[0]?.project);
    return {
      project: own[0]?.project ?? '', source: own[0]?.source ?? '', budget: planned.length === 0 ? null : net(planned), allocated: net(own.filter(({ kind }) => kind !== 'planned')),
      closed: project?.status === 'accepted' && project.statusSince <= asOf,
    };
  });

const allocation: Facts = (judged, asOf) => {
  const entries = entriesOf(judged, asOf).filter(({ source, kind }) => FISCAL.has(source) && kind !== 'spent');
  const lines = linesOf(judged, entries, asOf);
  const uneven = lines.filter(({ budget, allocated, closed }) => budget === null || allocated > budget || (closed && allocated < budget));
  const { members } = judged.world;
  const strange = entries.filter(({ kind, uscc, booked }) => kind === 'allocated' && !members.some((member) => isMemberOn(member, uscc, booked)));
  const joinedLater = (entry: FundEntry): string | undefined =>
    members.filter(({ organisation, joined }) => organisation.uscc === entry.uscc && joined > entry.booked && joined <= asOf).map(({ joined }) => joined).sort()[0];
  return {
    lines: lines.length, uneven: uneven.map((line) => ({ ...line, budget: line.budget === null ? null : yuan(line.budget), allocated: yuan(line.allocated) })),
    early: strange.flatMap((each) => { const joined = joinedLater(each); return joined === undefined ? [] : [{ entry: each.entry, uscc: each.uscc, booked: each.booked, joined }]; }),
    outside: strange.filter((each) => joinedLater(each) === undefined).map(({ entry, uscc, booked }) => ({ entry, uscc, booked })), evidence,
  };
};

const transfers: Facts = (judged, asOf) => {
  const { papers, years } = judged.world;
  const outcomes = new Map(years.flatMap((year) => year.outcomes).map((outcome) => [outcome.code, outcome]));
  const units = new Map(judged.worlds.flatMap(({ members }) => members).map(({ organisation }) => [organisation.uscc, organisation.kind]));
  const paid = papers.transferGrants.filter((each) => each.kind !== 'fund' && each.paid <= asOf);
  const own = [...grouped(paid, ({ outcome }) => outcome)].map(([outcome, rows]) => ({
    outcome, grantNet: yuan(rows.reduce((sum, { kind, amount }) => sum + (kind === 'refund' ? -amount : amount), 0)),
    originKind: units.get(outcomes.get(outcome)?.origin ?? '') ?? null,
  }));
  return { transfers: own, evidence };
};

const investments: Facts = ({ world }, asOf) => {
  const known = (date: string | null): string | null => (date !== null && date <= asOf ? date : null);
  const own = world.papers.investments.filter(({ invested }) => invested <= asOf);
  return {
    investments: own.map((each) => ({
      investment: each.code, investedOn: each.invested, conditionReachedOn: known(each.conditionReached), convertedOn: known(each.converted),
      exitedOn: known(each.exited), exemptedOn: known(each.exempted),
    })),
    evidence,
  };
};

const compensations: Facts = ({ world }, asOf) => {
  const loans = grouped(world.papers.compensations.filter(({ paid }) => paid <= asOf), ({ loan }) => loan);
  const wasMember = ({ borrower, lent }: LoanCompensation): boolean => world.members.some((member) => isMemberOn(member, borrower, lent));
  return {
    loans: [...loans].map(([loan, own]) => ({
      loan, borrower: own[0]?.borrower ?? '', borrowerWasMember: own.every(wasMember),
      lenderKinds: [...new Set(own.flatMap(({ lenderKind }) => lenderKind ?? []))], kindMissing: own.some(({ lenderKind }) => lenderKind === null),
      lossLow: yuan(Math.min(...own.map(({ loss }) => loss))), lossHigh: yuan(Math.max(...own.map(({ loss }) => loss))),
      compensation: yuan(own.reduce((sum, each) => sum + each.compensation, 0)),
    })),
    evidence,
  };
};

/** Facts of the rules about money: who granted, who received, what was given back. */
export const moneyFacts: Readonly<Record<string, Facts>> = { 'A8.1': allocation, 'A10.1': grants, 'A10.2': transfers, 'A10.3': investments, 'A10.4': compensations };
