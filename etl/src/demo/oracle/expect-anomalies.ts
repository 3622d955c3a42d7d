import { addMonths, evaluationDays } from '@monitor/domain';

import { years } from '../days.js';
import type { ConsortiumWorld, FundEntry } from '../world.js';
import type { Basis } from './expect-flags.js';
import { isClosedOn, offPaceOn, projectMoneyOn } from './project-money.js';
import { yuan } from './parts.js';

/** A finding about money; `item` is a project, a result or the bill, `amount` what is at stake, in 元. */
export interface ExpectedAnomaly {
  readonly consortium: string;
  readonly year: number;
  readonly kind: string;
  readonly item: string;
  readonly amount: string;
}

interface Moment {
  readonly year: number;
  readonly asOf: string;
}

type Own = Omit<ExpectedAnomaly, 'consortium' | 'year'>;

const CAP = 1_000_000_000;
const LEAST_BILL = 1_000_000;
const MONTHS_IDLE = 24;
const POINTS_OFF = 2_000_000_000n;
// A hundred-millionth of a point of a budget in 分 is this part of a 分.
const PARTS_OF_FEN = 10_000_000_000n;

const isOfYear = ({ register }: ConsortiumWorld, year: number): boolean =>
  register.recognised <= `${year}-12-31` && !(['revoked', 'dissolved'].includes(register.status) && register.statusSince < `${year}-01-01`);

const hasEnded = ({ register }: ConsortiumWorld, year: number): boolean => ['revoked', 'dissolved'].includes(register.status) && register.statusSince <= `${year}-12-31`;

const overAllocated = (world: ConsortiumWorld, { asOf }: Moment): Own[] =>
  projectMoneyOn(world, asOf).filter(({ net, allocated }) => net > allocated).map(({ project, net, allocated }) => ({ kind: 'over_allocated', item: project.code, amount: yuan(net - allocated) }));

const idle = (world: ConsortiumWorld, { asOf }: Moment): Own[] =>
  projectMoneyOn(world, asOf).flatMap(({ project, fiscalBalance, lastFiscal }) => {
    const since = isClosedOn(project, asOf) ? project.statusSince : lastFiscal;
    const isIdle = fiscalBalance > 0 && since !== null && addMonths(since, MONTHS_IDLE) < asOf;
    return isIdle ? [{ kind: 'idle_balance', item: project.code, amount: yuan(fiscalBalance) }] : [];
  });

const offPace = (world: ConsortiumWorld, { asOf, year }: Moment): Own[] =>
  projectMoneyOn(world, asOf).flatMap((money) => {
    const { project } = money;
    if (hasEnded(world, year) || isClosedOn(project, asOf) || project.budget <= 0 || project.started > asOf || project.plannedEnd <= project.started) return [];
    const off = offPaceOn(money, asOf);
    const apart = off < 0n ? -off : off;
    return apart > POINTS_OFF ? [{ kind: 'off_pace', item: project.code, amount: yuan(Number((apart * BigInt(project.budget) + PARTS_OF_FEN / 2n) / PARTS_OF_FEN)) }] : [];
  });

const netBy = <T extends { readonly amount: number; readonly kind: string }>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + (row.kind.startsWith('refund') ? -row.amount : row.amount));
  return sums;
};

const overCap = ({ years: grown, papers }: ConsortiumWorld, { asOf }: Moment): Own[] => {
  const city = grown.flatMap(({ funds }) => funds).filter(({ source, kind, booked }) => source === 'city' && ['allocated', 'refunded'].includes(kind) && booked <= asOf);
  const transfers = papers.transferGrants.filter(({ kind, paid }) => kind !== 'fund' && paid <= asOf);
  const above = (sums: ReadonlyMap<string, number>, of: string): Own[] =>
    [...sums].filter(([, sum]) => sum > CAP).map(([item, sum]) => ({ kind: 'over_cap', item: `${of}/${item}`, amount: yuan(sum - CAP) }));
  return [...above(netBy(city, ({ project }) => project), 'project'), ...above(netBy(transfers, ({ outcome }) => outcome), 'transfer')];
};

interface Bill extends FundEntry {
  readonly consortium: string;
}

const billsOf = (worlds: readonly ConsortiumWorld[]): ReadonlyMap<string, readonly Bill[]> => {
  const bills = new Map<string, Bill[]>();
  for (const { register, years: grown } of worlds) {
    for (const entry of grown.flatMap(({ funds }) => funds).filter(({ kind, amount }) => kind === 'spent' && amount >= LEAST_BILL)) {
      const key = `${entry.uscc}/${entry.booked}/${yuan(entry.amount)}`;
      bills.set(key, [...(bills.get(key) ?? []), { ...entry, consortium: register.code }]);
    }
  }
  return bills;
};

const billedTwice = (worlds: readonly ConsortiumWorld[], judged: readonly number[]): ExpectedAnomaly[] =>
  [...billsOf(worlds)].flatMap(([item, bills]) => {
    const [first] = bills;
    const year = Number(first?.booked.slice(0, 4));
    if (first === undefined || !judged.includes(year) || new Set(bills.map(({ consortium, project }) => `${consortium}/${project}`)).size < 2) return [];
    const holders = worlds.filter((world) => isOfYear(world, year) && bills.some(({ consortium }) => consortium === world.register.code));
    return holders.map(({ register }) => ({ consortium: register.code, year, kind: 'billed_twice', item, amount: yuan(first.amount * (bills.length - 1)) }));
  });

/** What an auditor would ask about, counted in memory from what was written. */
export const expectAnomalies = (worlds: readonly ConsortiumWorld[], { scheme }: Basis): readonly ExpectedAnomaly[] => {
  const judged = years.filter((year) => year >= scheme.years.from && year <= scheme.years.to);
  const single = judged.flatMap((year) => {
    const moment = { year, asOf: evaluationDays(scheme, year).evaluatedAsOf };
    return worlds.filter((world) => isOfYear(world, year)).flatMap((world) =>
      [overAllocated, idle, offPace, overCap].flatMap((find) => find(world, moment)).map((own) => ({ consortium: world.register.code, year, ...own })));
  });
  return [...single, ...billedTwice(worlds, judged)];
};
