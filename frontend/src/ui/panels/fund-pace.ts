import { addMoney, type fundPace, type Money, parseYuan, type ReplyOf } from '@monitor/domain';

export type PaceReply = ReplyOf<typeof fundPace>;

/** Where spending stands at the end of a month, in percent of the plan of the year. */
export interface PacePoint {
  readonly month: number;
  readonly elapsed: number;
  /** Less refunds; `null` for a month not over, or without a plan. */
  readonly spent: number | null;
  readonly previous: number | null;
}

const share = (part: Money, whole: Money): number | null => (whole === 0n ? null : Number((part * 1_000_000n) / whole) / 10_000);

const running = (amounts: readonly Money[]): readonly Money[] => {
  let sum: Money = 0n;
  return amounts.map((amount) => (sum = addMoney(sum, amount)));
};

/** Cumulative spending in percent of the plan, this year and last, month by month. */
export const pacePoints = ({ months, planned, previousPlanned }: PaceReply): readonly PacePoint[] => {
  const net = running(months.map(({ spent, refunded }) => parseYuan(spent) - parseYuan(refunded)));
  const before = running(months.map(({ previousSpent }) => parseYuan(previousSpent)));
  const [plan, planBefore] = [parseYuan(planned), parseYuan(previousPlanned)];
  return months.map(({ month, elapsed, over }, place) => ({
    month: Number(month.slice(-2)),
    elapsed,
    spent: over ? share(net[place] ?? 0n, plan) : null,
    previous: share(before[place] ?? 0n, planBefore),
  }));
};

/** The last month that is over, with a plan to hold it against. */
export const latestPace = (points: readonly PacePoint[]): (PacePoint & { readonly spent: number }) | null => {
  const told = points.flatMap((point) => (point.spent === null ? [] : [{ ...point, spent: point.spent }]));
  return told.at(-1) ?? null;
};
