import { countFunnel, type Filters, type Funnel, funnelStanding, type FunnelStanding, type fundUnits, moneyFunnel, parseYuan, type ReplyOf } from '@monitor/domain';

export type UnitsReply = ReplyOf<typeof fundUnits>;
export type UnitRow = UnitsReply['rows'][number];
export type FunnelMeasure = 'execution' | 'milestones';

const isOf = (list: readonly string[], code: string): boolean => list.length === 0 || list.includes(code);

/** Rows of the whole city that the filters leave. */
export const narrowed = (rows: readonly UnitRow[], { sector, district, status }: Filters): readonly UnitRow[] =>
  rows.filter((row) => isOf(sector, row.sector) && isOf(district, row.district) && isOf(status, row.status));

/** An amount as a length on an axis, in 万元. */
export const inWan = (yuan: string): number => Number(parseYuan(yuan)) / 1_000_000;

/** A unit in a funnel: how large, which rate in percent, and where that lies. */
export interface FunnelPoint {
  readonly consortium: string;
  readonly name: string;
  readonly size: number;
  readonly rate: number;
  readonly standing: FunnelStanding;
}

interface Sized {
  readonly row: UnitRow;
  readonly size: number;
  readonly rate: number;
}

const sizedBy: Record<FunnelMeasure, (row: UnitRow) => Sized | null> = {
  execution: (row) => {
    const size = inWan(row.fiscalPlanned);
    return size > 0 ? { row, size, rate: (inWan(row.fiscalSpent) / size) * 100 } : null;
  },
  milestones: (row) => (row.milestonesDue > 0 ? { row, size: row.milestonesDue, rate: (row.milestonesOnTime / row.milestonesDue) * 100 } : null),
};

const funnelOf = (measure: FunnelMeasure, city: readonly Sized[]): Funnel | null =>
  measure === 'execution' ? moneyFunnel(city) : countFunnel(city.map(({ row }) => ({ trials: row.milestonesDue, hits: row.milestonesOnTime })));

/** The limits of the whole city and the units shown among them; `null` where too few tell limits. */
export const funnelPlot = (measure: FunnelMeasure, city: readonly UnitRow[], shown: readonly UnitRow[]): { funnel: Funnel; points: readonly FunnelPoint[] } | null => {
  const sized = (rows: readonly UnitRow[]) => rows.map(sizedBy[measure]).filter((each) => each !== null);
  const funnel = funnelOf(measure, sized(city));
  if (funnel === null) return null;
  const points = sized(shown).map(({ row, size, rate }) => ({ consortium: row.consortium, name: row.name, size, rate, standing: funnelStanding(funnel, { size, rate }) }));
  return { funnel, points };
};

const gravity: Record<FunnelStanding, number> = { far_low: 0, far_high: 1, low: 2, high: 3, within: 4 };

/** The farthest out first. */
export const byGravity = (points: readonly FunnelPoint[]): readonly FunnelPoint[] => points.toSorted((a, b) => gravity[a.standing] - gravity[b.standing] || a.rate - b.rate);

/** What a unit put in and what came of it, in 万元. */
export interface EffortPoint {
  readonly row: UnitRow;
  readonly effort: number;
  readonly result: number;
  readonly quadrant: 'much_much' | 'much_little' | 'little_much' | 'little_little';
}

const middleOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [upper = 0, lower = 0] = [sorted[half], sorted[half - 1]];
  return sorted.length % 2 === 1 ? upper : (upper + lower) / 2;
};

export interface EffortPlot {
  readonly points: readonly EffortPoint[];
  readonly medians: { readonly effort: number; readonly result: number };
  /** Units with no spending or no revenue, which a logarithmic axis cannot hold. */
  readonly left: readonly UnitRow[];
}

/** Spending (fiscal less refunds, and other) against revenue, cut at the medians of the units drawn. */
export const effortPlot = (rows: readonly UnitRow[]): EffortPlot => {
  const sized = rows.map((row) => ({ row, effort: inWan(row.fiscalSpent) + inWan(row.otherSpent), result: inWan(row.revenue) }));
  const drawn = sized.filter(({ effort, result }) => effort > 0 && result > 0);
  const medians = { effort: middleOf(drawn.map(({ effort }) => effort)), result: middleOf(drawn.map(({ result }) => result)) };
  const points = drawn.map((each): EffortPoint => {
    const much = each.effort >= medians.effort;
    const gain = each.result >= medians.result;
    return { ...each, quadrant: much ? (gain ? 'much_much' : 'much_little') : gain ? 'little_much' : 'little_little' };
  });
  return { points, medians, left: sized.filter(({ effort, result }) => !(effort > 0 && result > 0)).map(({ row }) => row) };
};
