import type { ConsortiumWorld, FundEntry, Project } from './world.js';

/** A confirmed figure in 元 where 万元 was asked for. */
export const SLIPPED = { consortium: 'LHT-013', year: 2025, item: 'T3.confirmed' } as const;

/** Nobody keeps the roster of a revoked consortium but the association itself, which ceased to be; the others still name it. */
const DISSOLVED = { consortium: 'LHT-041', on: '2025-09-01', reason: '法人注销' } as const;

/** Projects copied from paper whose end was left as the start. */
const COPIED = { startedIn: '2021', closedBy: '2024-12-31', count: 8 } as const;

const TIMES = 10_000;
const AUTUMN = '10-01';
const ROWS_ABOVE = 3;
const SUBTOTAL_YEAR = 2024;
const CLOSED: readonly string[] = ['accepted', 'terminated'];

const of = <T>(worlds: readonly ConsortiumWorld[], code: string, change: (world: ConsortiumWorld) => T): (ConsortiumWorld | T)[] =>
  worlds.map((world) => (world.register.code === code ? change(world) : world));

const slipped = (world: ConsortiumWorld): ConsortiumWorld => ({
  ...world,
  years: world.years.map((year) => {
    const value = year.report?.items.get(SLIPPED.item);
    if (year.year !== SLIPPED.year || year.report === null || value === undefined) return year;
    const inYuan = String(Math.round(Number(value) * TIMES));
    return { ...year, report: { ...year.report, items: new Map([...year.report.items, [SLIPPED.item, inYuan]]) } };
  }),
});

const sharedBy = (worlds: readonly ConsortiumWorld[], uscc: string): number =>
  worlds.filter(({ members }) => members.some(({ organisation, left }) => organisation.uscc === uscc && left === null)).length;

const dissolved = (worlds: readonly ConsortiumWorld[]) => (world: ConsortiumWorld): ConsortiumWorld => {
  const gone = world.members.find(({ organisation, tier, left }) => tier !== 'lead' && left === null && organisation.kind !== 'enterprise' && sharedBy(worlds, organisation.uscc) > 1);
  return { ...world, members: world.members.map((member) => (member === gone ? { ...member, left: DISSOLVED.on, exitReason: DISSOLVED.reason } : member)) };
};

const isAutumn = ({ booked }: FundEntry): boolean => booked.slice(5) >= AUTUMN;

// Its sibling of the same purse gives or takes the difference, so that no sum of a project, a purse or the first nine months moves.
const subtotalOf = (rows: readonly FundEntry[]): ReadonlyMap<string, number> | null => {
  for (const [place, row] of rows.entries()) {
    if (place < ROWS_ABOVE) continue;
    const total = rows.slice(0, place).reduce((sum, { amount }) => sum + amount, 0);
    const sibling = rows.slice(place + 1).find((each) => each.source === row.source && isAutumn(each) === isAutumn(row) && each.amount + row.amount > total);
    if (sibling !== undefined) return new Map([[row.entry, total], [sibling.entry, sibling.amount + row.amount - total]]);
  }
  return null;
};

const withSubtotal = (world: ConsortiumWorld): ConsortiumWorld | null => {
  const funds = world.years.find(({ year }) => year === SUBTOTAL_YEAR)?.funds ?? [];
  for (const { code } of world.projects) {
    const amounts = subtotalOf(funds.filter(({ project, kind }) => project === code && kind === 'spent'));
    if (amounts === null) continue;
    return { ...world, years: world.years.map((year) => ({ ...year, funds: year.funds.map((entry) => ({ ...entry, amount: amounts.get(entry.entry) ?? entry.amount })) })) };
  }
  return null;
};

const subtotalled = (worlds: readonly ConsortiumWorld[]): readonly ConsortiumWorld[] => {
  for (const world of worlds.toReversed()) {
    const changed = withSubtotal(world);
    if (changed !== null) return of(worlds, world.register.code, () => changed);
  }
  return worlds;
};

const isCopied = ({ started, status, statusSince }: Project): boolean => started.startsWith(COPIED.startedIn) && CLOSED.includes(status) && statusSince <= COPIED.closedBy;

const copied = (worlds: readonly ConsortiumWorld[], paced: ReadonlySet<string>): readonly ConsortiumWorld[] => {
  const fit = worlds.toReversed().flatMap(({ projects }) => projects).filter((project) => isCopied(project) && !paced.has(project.code));
  const chosen = new Set(fit.slice(0, COPIED.count).map(({ code }) => code));
  return worlds.map((world) => ({ ...world, projects: world.projects.map((project) => (chosen.has(project.code) ? { ...project, plannedEnd: project.started } : project)) }));
};

/** The projects that come in a file of their own: those that end on the day they begin. */
export const copiedProjects = ({ projects }: ConsortiumWorld): readonly Project[] => projects.filter(({ started, plannedEnd }) => started === plannedEnd);

/** Spoils what the cross-checks hold against each other; what the consortia are judged by stays as it was. `paced` are the projects whose pace was asked about. */
export const plantFindings = (worlds: readonly ConsortiumWorld[], paced: ReadonlySet<string>): readonly ConsortiumWorld[] =>
  copied(subtotalled(of(of(worlds, SLIPPED.consortium, slipped), DISSOLVED.consortium, dissolved(worlds))), paced);
