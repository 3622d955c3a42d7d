import { isClosedOn, projectMoneyOn } from './oracle/project-money.js';
import type { ConsortiumWorld, FundEntry } from './world.js';

type Change = ReadonlyMap<string, Partial<Pick<FundEntry, 'project' | 'uscc' | 'booked' | 'amount'>>>;

const LAST_DAY = '2025-12-31';
const AUTUMN = '10-01';
const LEAST_BILL = 1_000_000;

const spentOf = (world: ConsortiumWorld): readonly FundEntry[] => world.years.flatMap(({ funds }) => funds).filter(({ kind, booked }) => kind === 'spent' && booked <= LAST_DAY);

const changed = (world: ConsortiumWorld, change: Change): ConsortiumWorld => ({
  ...world,
  years: world.years.map((year) => ({ ...year, funds: year.funds.map((entry) => ({ ...entry, ...change.get(entry.entry) })) })),
});

// Of projects that ended before the running year, so that nobody's pace is touched; a consortium's own sums stay as they were.
const overspent = (world: ConsortiumWorld): ConsortiumWorld => {
  const closed = projectMoneyOn(world, LAST_DAY).filter(({ project }) => isClosedOn(project, LAST_DAY)).sort((one, other) => one.allocated - one.net - (other.allocated - other.net));
  for (const { project, allocated, net } of closed) {
    const fits = ({ booked, project: own }: FundEntry): boolean =>
      own !== project.code && booked >= project.started && booked <= project.statusSince && closed.some((other) => other.project.code === own);
    const lines = spentOf(world).filter(fits).sort((one, other) => other.amount - one.amount);
    const change = new Map<string, { project: string }>();
    let missing = allocated - net;
    for (const { entry, amount } of lines) {
      if (missing < 0) break;
      change.set(entry, { project: project.code });
      missing -= amount;
    }
    if (missing < 0) return changed(world, change);
  }
  return world;
};

const isAutumn = ({ booked }: FundEntry): boolean => booked.slice(5) >= AUTUMN;

/** What makes a line of `to` the same bill as `bill`; its sibling takes the difference, so that no sum of a project, a purse or the first nine months moves. */
const sameBill = (to: ConsortiumWorld, bill: FundEntry): Change | null => {
  const alike = spentOf(to).filter((each) => each.project !== bill.project && each.booked.slice(0, 4) === bill.booked.slice(0, 4) && isAutumn(each) === isAutumn(bill));
  for (const line of alike.filter(({ amount }) => amount >= bill.amount)) {
    const sibling = alike.find((each) => each.entry !== line.entry && each.project === line.project && each.source === line.source);
    if (sibling === undefined) continue;
    return new Map([
      [line.entry, { uscc: bill.uscc, booked: bill.booked, amount: bill.amount }],
      [sibling.entry, { amount: sibling.amount + line.amount - bill.amount }],
    ]);
  }
  return null;
};

const billedAgain = (from: ConsortiumWorld, to: ConsortiumWorld): ConsortiumWorld => {
  const bills = spentOf(from).filter(({ booked, amount }) => booked >= '2025-01-01' && amount >= LEAST_BILL).sort((one, other) => one.amount - other.amount);
  for (const bill of bills) {
    const change = sameBill(to, bill);
    if (change !== null) return changed(to, change);
  }
  return to;
};

/** Consortia in which a project that has ended spent more than it was given. */
const OVERSPENT = ['LHT-005', 'LHT-011'];
/** The first one's bill is booked by the second one, or by itself, once more. */
const BILLED_AGAIN: readonly (readonly [from: string, to: string])[] = [['LHT-003', 'LHT-003'], ['LHT-004', 'LHT-010']];

/** Moves lines of the grown ledgers so that an auditor has something to find; what the consortia are judged by stays as it was. */
export const plantAnomalies = (worlds: readonly ConsortiumWorld[]): readonly ConsortiumWorld[] => {
  const planted = new Map(worlds.map((world) => [world.register.code, world]));
  for (const code of OVERSPENT) {
    const world = planted.get(code);
    if (world !== undefined) planted.set(code, overspent(world));
  }
  for (const [from, to] of BILLED_AGAIN) {
    const [first, second] = [planted.get(from), planted.get(to)];
    if (first !== undefined && second !== undefined) planted.set(to, billedAgain(first, second));
  }
  return [...planted.values()];
};
