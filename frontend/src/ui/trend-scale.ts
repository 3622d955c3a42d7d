import type { overview, ReplyOf } from '@monitor/domain';

type Trends = ReplyOf<typeof overview>['trends'];

export interface TrendScale {
  readonly scale: { readonly from: number; readonly to: number };
  readonly years: { readonly from: number; readonly to: number };
}

const STEP = 10;

/** One scale for all small lines, out to whole tens; `null` when no year has a score. */
export const trendScale = (trends: Trends): TrendScale | null => {
  const points = trends.flatMap((trend) => trend.points).filter(({ score }) => score !== null);
  if (points.length === 0) return null;
  const scores = points.map(({ score }) => score ?? 0);
  const years = points.map(({ year }) => year);
  return {
    scale: { from: Math.floor(Math.min(...scores) / STEP) * STEP, to: Math.ceil(Math.max(...scores) / STEP) * STEP },
    years: { from: Math.min(...years), to: Math.max(...years) },
  };
};
