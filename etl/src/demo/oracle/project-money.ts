import { daysBetween } from '@monitor/domain';

import type { ConsortiumWorld, FundEntry, Project } from '../world.js';

const FISCAL = new Set(['national', 'provincial', 'city', 'district']);
const CLOSED = new Set(['accepted', 'terminated', 'withdrawn']);

/** A project's money up to a day, in 分: what came, what was spent less refunds, and what the public purse has left there. */
export interface ProjectMoney {
  readonly project: Project;
  readonly allocated: number;
  readonly net: number;
  readonly fiscalBalance: number;
  readonly lastFiscal: string | null;
}

const signed = (entries: readonly FundEntry[], signs: Readonly<Partial<Record<FundEntry['kind'], number>>>): number =>
  entries.reduce((sum, { kind, amount }) => sum + (signs[kind] ?? 0) * amount, 0);

/** The money of each project that has any line but a budget by that day. */
export const projectMoneyOn = ({ years, projects }: ConsortiumWorld, asOf: string): readonly ProjectMoney[] => {
  const known = years.flatMap(({ funds }) => funds).filter(({ kind, booked }) => kind !== 'planned' && booked <= asOf);
  return projects.flatMap((project) => {
    const own = known.filter((entry) => entry.project === project.code);
    const fiscal = own.filter(({ source }) => FISCAL.has(source));
    const lastFiscal = fiscal.filter(({ kind }) => kind === 'allocated').map(({ booked }) => booked).sort().at(-1) ?? null;
    const money = { allocated: signed(own, { allocated: 1 }), net: signed(own, { spent: 1, refunded: -1 }), fiscalBalance: signed(fiscal, { allocated: 1, spent: -1, refunded: 1 }) };
    return own.length === 0 ? [] : [{ project, ...money, lastFiscal }];
  });
};

/** Whether a project had ended by a day. */
export const isClosedOn = ({ status, statusSince }: Project, date: string): boolean => CLOSED.has(status) && statusSince <= date;

const PLACES = 100_000_000n;
const HUNDRED = 100n;

/** Percentage points, in hundred-millionths, by which spending is ahead of the project's own term (+) or behind it (−). */
export const offPaceOn = ({ project, net }: ProjectMoney, asOf: string): bigint => {
  const spent = (BigInt(net) * HUNDRED * PLACES) / BigInt(project.budget);
  const elapsed = (BigInt(daysBetween(project.started, asOf)) * HUNDRED * PLACES) / BigInt(daysBetween(project.started, project.plannedEnd));
  return spent - (elapsed < HUNDRED * PLACES ? elapsed : HUNDRED * PLACES);
};
