import { copiedProjects } from '../plant-findings.js';
import { citySuccessions } from '../city-titles.js';
import { years } from '../days.js';
import { COPIED_FILE } from '../write/copied-projects.js';
import type { AnnualReport, ConsortiumWorld, FundEntry, Member, Outcome } from '../world.js';
import type { Basis } from './expect-flags.js';
import { lookAt, scoreOf } from './look.js';
import { centsOf, yuan } from './parts.js';

/** A disagreement of records with each other; `said` and `expected` are the two figures as they are told, `year` 0 for none. */
export interface ExpectedFinding {
  readonly code: string;
  readonly consortium: string;
  readonly year: number;
  readonly subject: string;
  readonly said: string;
  readonly expected: string;
}

const FINANCING: readonly string[] = ['loan', 'equity', 'compensation'];
const REGISTERED: readonly string[] = ['patent', 'software', 'contract'];
const TOLERANCE = 0.05;
const JUMP = 3;
const LEAST_COUNT = 10;
const LEAST_MONEY = 100_000_000;
const [SLIP_FROM, SLIP_TO] = [5000, 20_000];
const ROWS_ABOVE = 3;
const ENDED = /注销|吊销|破产|解散|被合并|吸收合并|不再存续/u;

const fundsOf = (world: ConsortiumWorld): readonly FundEntry[] => world.years.flatMap(({ funds }) => funds);

const grouped = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const fourPlaces = (value: number): string => String(Math.round(value * 10_000) / 10_000);

const selfReported = (world: ConsortiumWorld, { scheme }: Basis): ExpectedFinding[] => {
  const consortium = world.register.code;
  return world.years.flatMap(({ year, report }) => [...(report?.items ?? [])].flatMap(([item, told]) => {
    const [indicator = '', part] = item.split('.');
    if (part !== 'confirmed') return [];
    const recorded = scoreOf(lookAt(world, year), scheme).indicators.find((each) => each.indicator === indicator)?.value ?? null;
    if (recorded === null || Math.abs(Number(told) - recorded) <= TOLERANCE * Math.abs(recorded) + 1e-6) return [];
    return [{ code: 'self_reported', consortium, year, subject: `${consortium} ${indicator}`, said: fourPlaces(Number(told)), expected: fourPlaces(recorded) }];
  }));
};

const projectMoney = (world: ConsortiumWorld): ExpectedFinding[] => world.projects.flatMap((project) => {
  const funds = fundsOf(world).filter((entry) => entry.project === project.code);
  const sum = (kind: FundEntry['kind'], of: (entry: FundEntry) => boolean = () => true): number => centsOf(funds.filter((entry) => entry.kind === kind && of(entry)));
  const isPlanned = ({ source }: FundEntry): boolean => !FINANCING.includes(source);
  const given = sum('allocated', isPlanned) - sum('refunded', isPlanned);
  const [allocated, net] = [sum('allocated'), sum('spent') - sum('refunded')];
  const about = { consortium: world.register.code, year: 0, subject: `${project.code} ${project.name}` };
  return [
    ...(funds.length > 0 && given > project.budget ? [{ code: 'over_budget', ...about, said: yuan(given), expected: yuan(project.budget) }] : []),
    ...(net > allocated ? [{ code: 'overspent', ...about, said: yuan(net), expected: yuan(allocated) }] : []),
  ];
});

interface Pair {
  readonly subject: string;
  readonly year: number;
  readonly now: number;
  readonly before: number;
  readonly least: number;
  readonly tell: (value: number) => string;
}

const isSlip = (ratio: number): boolean => ratio >= SLIP_FROM && ratio <= SLIP_TO;

const apart = ({ register }: ConsortiumWorld, pairs: readonly Pair[]): ExpectedFinding[] => pairs.flatMap(({ subject, year, now, before, least, tell }) => {
  const [low, high] = [Math.min(now, before), Math.max(now, before)];
  const about = { consortium: register.code, year, subject: `${register.code} ${subject}`, said: tell(now), expected: tell(before) };
  if (low <= 0) return [];
  if (isSlip(high / low)) return [{ code: 'unit_slip', ...about }];
  return high / low >= JUMP && high >= least && Number(register.recognised.slice(0, 4)) < year - 1 ? [{ code: 'jump', ...about }] : [];
});

const reportOf = (world: ConsortiumWorld, year: number): AnnualReport | null => world.years.find((each) => each.year === year)?.report ?? null;

const yearOnYear = (world: ConsortiumWorld): ExpectedFinding[] => years.slice(1).flatMap((year) => {
  const [now, before] = [reportOf(world, year), reportOf(world, year - 1)];
  const items = [...(now?.items ?? [])].flatMap(([item, value]): Pair[] => {
    const earlier = before?.items.get(item);
    return earlier === undefined ? [] : [{ subject: item, year, now: Number(value), before: Number(earlier), least: LEAST_COUNT, tell: String }];
  });
  const spent = (of: number): number => centsOf(fundsOf(world).filter(({ kind, booked }) => kind === 'spent' && booked.startsWith(String(of))));
  const [total, earlier] = [spent(year), spent(year - 1)];
  const money = Math.max(total, earlier) < LEAST_MONEY ? [] : [{ subject: '支出合计', year, now: total, before: earlier, least: LEAST_MONEY, tell: yuan }];
  return apart(world, [...items, ...money]);
});

const repeats = (claims: readonly (readonly [shared: string, rows: readonly Outcome[]])[]): ExpectedFinding[] =>
  claims.filter(([, rows]) => rows.length > 1).map(([subject, { length }]) => ({ code: 'claimed_twice', consortium: '', year: 0, subject, said: String(length), expected: '1' }));

const claimedTwice = (worlds: readonly ConsortiumWorld[]): ExpectedFinding[] => {
  const outcomes = worlds.flatMap((world) => world.years.flatMap((year) => year.outcomes));
  const numbered = outcomes.filter(({ kind, registration }) => REGISTERED.includes(kind) && (registration ?? '') !== '');
  const numbers = grouped(numbered, ({ kind, registration }) => `${kind}/${registration ?? ''}`);
  const titles = grouped(outcomes, ({ kind, title, owners, achieved, amount }) => [kind, title, owners[0] ?? '', achieved, amount ?? ''].join('|'));
  const told = ({ registration }: Outcome): boolean => (registration ?? '') !== '';
  const byTitle = [...titles.values()].filter((rows) => new Set(rows.filter(told).map(({ registration }) => registration)).size <= 1 && !(REGISTERED.includes(rows[0]?.kind ?? '') && rows.filter(told).length > 1));
  return [...repeats([...numbers.values()].map((rows) => [rows[0]?.registration ?? '', rows])), ...repeats(byTitle.map((rows) => [rows[0]?.title ?? '', rows]))];
};

const batchDates = (worlds: readonly ConsortiumWorld[]): ExpectedFinding[] => {
  const count = String(worlds.flatMap(copiedProjects).length);
  return [{ code: 'batch_dates', consortium: '', year: 0, subject: `${COPIED_FILE}：起止日期相同`, said: count, expected: count }];
};

const subtotals = (world: ConsortiumWorld): ExpectedFinding[] => world.years.flatMap(({ funds }) =>
  [...grouped(funds, ({ project, kind }) => `${project}/${kind}`).values()].flatMap((rows) => rows.flatMap((row, place): ExpectedFinding[] => {
    const total = centsOf(rows.slice(0, place));
    if (place < ROWS_ABOVE || total !== row.amount) return [];
    return [{ code: 'subtotal', consortium: world.register.code, year: 0, subject: `${row.project} ${row.entry}`, said: yuan(row.amount), expected: yuan(total) }];
  })));

const membersGone = (worlds: readonly ConsortiumWorld[]): ExpectedFinding[] => {
  const gone = worlds.flatMap(({ members }) => members).filter(({ exitReason }) => ENDED.test(exitReason ?? ''));
  const whyOf = ({ organisation: { uscc }, joined }: Member): string | undefined => {
    const exit = gone.find(({ organisation, left }) => organisation.uscc === uscc && left !== null && joined <= left);
    const heir = citySuccessions.find(({ from, kind }) => from === uscc && kind !== 'renamed' && kind !== 'split');
    return exit?.exitReason ?? (heir === undefined ? undefined : `${heir.since} ${heir.kind === 'merged' ? '合并' : '代码变更'}为 ${heir.to}`);
  };
  return worlds.flatMap(({ register: { code }, members }) => members.filter(({ left }) => left === null).flatMap((member): ExpectedFinding[] => {
    const [why, { uscc, name }] = [whyOf(member), member.organisation];
    return why === undefined ? [] : [{ code: 'member_gone', consortium: code, year: 0, subject: `${code} ${uscc} ${name}`, said: '在册', expected: why }];
  }));
};

/** Where the records of the demo disagree with each other, counted in memory from what was written. */
export const expectFindings = (worlds: readonly ConsortiumWorld[], basis: Basis): readonly ExpectedFinding[] => [
  ...worlds.flatMap((world) => [...selfReported(world, basis), ...projectMoney(world), ...yearOnYear(world), ...subtotals(world)]),
  ...claimedTwice(worlds), ...batchDates(worlds), ...membersGone(worlds),
];
