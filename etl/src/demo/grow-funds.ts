import type { Aim } from './aim.js';
import { day, monthOf, yearOf } from './days.js';
import { cityGrantEntries } from './city-grant.js';
import { organisations } from './organisations.js';
import type { ConsortiumPlan } from './plan.js';
import type { Random } from './random.js';
import { skewedWeights, splitBy } from './split.js';
import type { FundEntry, Project } from './world.js';

const CENTS_PER_WAN = 1_000_000;
const CITY_GRANT_ROOM = 900 * CENTS_PER_WAN;
const CATEGORIES = ['operations', 'equipment', 'labour', 'indirect'] as const;
const CATEGORY_WEIGHTS = [36, 34, 20, 10];
// Spending gathers at the year's end, as budgets do.
const SEASON = [5, 4, 7, 8, 8, 10, 9, 9, 10, 9, 10, 13];

const SECOND_HALF = 7;
const FIRST_TRANCHE = 3;
const SECOND_TRANCHE = 7;
/** Share of a year's loans that risk compensation covers. */
const COMPENSATED = 0.02;
const FISCAL: readonly string[] = ['national', 'provincial', 'city', 'district'];

interface Flow {
  readonly project: Project;
  readonly source: string;
  readonly planned: number;
  readonly allocated: number;
  readonly spent: number;
}

/** What the growing of a year's money needs to know. */
export interface FundStart {
  readonly plan: ConsortiumPlan;
  readonly aim: Aim;
  readonly projects: readonly Project[];
  /** 分 of city money that each project has been promised in earlier years. */
  readonly cityMoney: ReadonlyMap<string, number>;
}

const fiscalSource = (project: Project): string => (project.level === 'enterprise' ? 'own' : project.level);

// City money stops short of the ceiling of Art. 10; the district pays the rest.
const fiscalFlows = (start: FundStart, project: Project, amounts: { planned: number; spent: number }): Flow[] => {
  const { planned, spent } = amounts;
  const allocated = planned;
  const source = fiscalSource(project);
  if (source !== 'city') return [{ project, source, planned, allocated, spent }];
  if (start.plan.departures.cityGrant !== undefined) return [{ project, source: 'district', planned, allocated, spent }];
  const room = Math.max(0, CITY_GRANT_ROOM - (start.cityMoney.get(project.code) ?? 0));
  const share = Math.min(1, room / planned);
  const part = (amount: number): number => Math.floor(amount * share);
  const city: Flow = { project, source, planned: part(planned), allocated: part(allocated), spent: part(spent) };
  const district: Flow = { project, source: 'district', planned: planned - city.planned, allocated: allocated - city.allocated, spent: spent - city.spent };
  return [city, district].filter((flow) => flow.planned > 0);
};

const firstCityProject = (start: FundStart): Project | undefined => start.projects.find((project) => project.level === 'city');

const ownFlows = (project: Project, amounts: { planned: number; spent: number }, finance: number): Flow[] => {
  const own = (source: string, planned: number, spent: number): Flow => ({ project, source, planned, allocated: planned, spent });
  const [loan = 0, equity = 0] = splitBy(finance, [3, 2]);
  const [plannedOwn = 0, plannedSocial = 0] = splitBy(amounts.planned, [7, 3]);
  const [spentOwn = 0, spentSocial = 0, spentLoan = 0] = splitBy(amounts.spent, finance > 0 ? [6, 3, 1] : [7, 3, 0]);
  const flows = [own('own', plannedOwn, spentOwn), own('social', plannedSocial, spentSocial)];
  if (finance > 0) {
    const compensation = Math.round(loan * COMPENSATED);
    flows.push({ ...own('loan', 0, spentLoan), allocated: loan }, { ...own('equity', 0, 0), allocated: equity }, { ...own('compensation', 0, 0), allocated: compensation });
  }
  return flows;
};

const total = (weights: readonly number[]): number => weights.reduce((sum, each) => sum + each, 0);

const flowsOf = (start: FundStart, random: Random): Flow[] => {
  const { aim, projects } = start;
  const weights = skewedWeights(random, projects.length);
  const fiscal = weights.map((weight, index) => (projects[index]?.level === 'enterprise' ? 0 : weight));
  const spent = Math.round(aim.spend * CENTS_PER_WAN);
  const planned = Math.round((spent * 100) / aim.execution);
  const spentFiscal = total(fiscal) === 0 ? 0 : Math.round(spent / (1 + aim.leverage));
  const plannedFiscal = Math.min(Math.round(planned * 0.8), Math.round((spentFiscal * 100) / (aim.execution * 0.95)));
  const fiscalParts = total(fiscal) === 0 ? fiscal.map(() => [0, 0]) : pairs(splitBy(plannedFiscal, fiscal), splitBy(spentFiscal, fiscal));
  const ownParts = pairs(splitBy(planned - plannedFiscal * Math.sign(spentFiscal), weights), splitBy(spent - spentFiscal, weights));
  const financed = weights.indexOf(Math.max(...weights));
  return projects.flatMap((project, index) => {
    const [fiscalPlanned = 0, fiscalSpent = 0] = fiscalParts[index] ?? [];
    const [ownPlanned = 0, ownSpent = 0] = ownParts[index] ?? [];
    const finance = index === financed ? Math.round(aim.finance * CENTS_PER_WAN) : 0;
    const own = ownFlows(project, { planned: ownPlanned, spent: ownSpent }, finance);
    return fiscalPlanned > 0 ? [...fiscalFlows(start, project, { planned: fiscalPlanned, spent: fiscalSpent }), ...own] : own;
  });
};

const later = (first: string, second: string): string => (first > second ? first : second);

const pairs = (first: readonly number[], second: readonly number[]): number[][] => first.map((each, index) => [each, second[index] ?? 0]);

type Line = Omit<FundEntry, 'entry'>;

// A project that was given more time is accepted in June, and all its money has come by then.
const trancheOf = ({ project }: Flow, index: number): number => {
  if (index === 0) return FIRST_TRANCHE;
  return project.status === 'extended' ? FIRST_TRANCHE + 2 : SECOND_TRANCHE;
};

const linesOf = (flow: Flow, base: Pick<Line, 'project' | 'source' | 'uscc'>, start: FundStart): Line[] => {
  const { year } = start.aim;
  const lines: Line[] = [];
  for (const [index, amount] of splitBy(flow.planned, CATEGORY_WEIGHTS.slice(0, start.plan.volume.planning)).entries()) {
    lines.push({ ...base, category: CATEGORIES[index] ?? 'operations', kind: 'planned', booked: day(year, 1 + (index % 2), 12 + index), amount });
  }
  for (const [index, amount] of splitBy(flow.allocated, start.plan.volume.planning > 1 ? [6, 4] : [1]).entries()) {
    lines.push({ ...base, category: 'operations', kind: 'allocated', booked: later(day(year, trancheOf(flow, index), 18), start.plan.register.recognised), amount });
  }
  return lines;
};

const spendingOf = (flow: Flow, start: FundStart, random: Random): Line[] => {
  const { year } = start.aim;
  const begun = yearOf(flow.project.started) === year ? monthOf(flow.project.started) : 1;
  const first = start.plan.departures.lateSpending === true ? SECOND_HALF : begun;
  const count = start.plan.volume.spending;
  const months = Array.from({ length: count }, (_, index) => Math.min(12, Math.floor(first + ((12.99 - first) * (index + random.next())) / count)));
  const weights = months.map((month) => (SEASON[month - 1] ?? 1) * Math.exp(0.5 * random.normal()));
  return splitBy(flow.spent, weights).map((amount, index): Line => ({
    project: flow.project.code, source: flow.source, uscc: flow.project.units[index % flow.project.units.length]?.uscc ?? flow.project.lead,
    category: CATEGORIES[(index + random.int(0, 3)) % CATEGORIES.length] ?? 'operations', kind: 'spent', booked: day(year, months[index] ?? 12, random.int(1, 28)), amount,
  }));
};

// Now and then a little too much comes, and goes back to the purse it came from.
const refundOf = (flow: Flow, base: Pick<Line, 'project' | 'source' | 'uscc'>, turn: { year: number; random: Random }): Line[] => {
  if (!FISCAL.includes(flow.source) || !turn.random.chance(0.01)) return [];
  const line = { ...base, category: 'operations', amount: Math.round(flow.spent * 0.03) };
  return [{ ...line, kind: 'allocated', booked: day(turn.year, 11, 18) }, { ...line, kind: 'refunded', booked: day(turn.year, 12, 28) }];
};

const paidElsewhere = (lines: readonly Line[], { plan: { departures: { paidTo } }, aim }: FundStart): readonly Line[] => {
  if (paidTo?.year !== aim.year) return lines;
  const first = lines.find(({ kind, source }) => kind === 'allocated' && FISCAL.includes(source));
  return lines.map((line) => (line === first ? { ...line, uscc: organisations.enterprise(paidTo.enterprise).uscc } : line));
};

/** One year's ledger lines of a consortium: budgets, allocations, spending with its season, a few refunds. */
export const growFunds = (start: FundStart, random: Random): FundEntry[] => {
  if (start.projects.length === 0) return [];
  const lines: Line[] = flowsOf(start, random).flatMap((flow) => {
    const base = { project: flow.project.code, source: flow.source, uscc: flow.project.lead };
    return [...linesOf(flow, base, start), ...spendingOf(flow, start, random), ...refundOf(flow, base, { year: start.aim.year, random })];
  });
  const paid = paidElsewhere(lines, start);
  const grant = cityGrantEntries(start.plan, start.aim.year, firstCityProject(start));
  const prefix = `JF-${start.aim.year}-${start.plan.register.code.slice(4)}-`;
  return [...paid, ...grant].filter((line) => line.amount > 0).map((line, index) => ({ entry: `${prefix}${String(index + 1).padStart(4, '0')}`, ...line }));
};

/** City money each project has been promised, with this year's added. */
export const addCityMoney = (before: ReadonlyMap<string, number>, funds: readonly FundEntry[]): ReadonlyMap<string, number> => {
  const after = new Map(before);
  for (const entry of funds) {
    if (entry.source === 'city' && entry.kind === 'planned') after.set(entry.project, (after.get(entry.project) ?? 0) + entry.amount);
  }
  return after;
};
