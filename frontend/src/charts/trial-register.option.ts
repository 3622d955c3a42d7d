import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Annotation } from './annotation-marks';
import { placeOf } from './place-of';
import { type ChartQuarter, quarterAxis, quarterEvents } from './quarter-axis';
import { tipTable } from './tip-table';

export type TrialRegisterOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;

export interface RegisterQuarter extends ChartQuarter {
  readonly review: number;
  readonly direct: number;
  readonly revoked: number;
  readonly dissolved: number;
  readonly standing: number;
}

interface Drawing {
  readonly words: { readonly standing: string; readonly review: string; readonly direct: string; readonly left: string; readonly unit: string; readonly quarter: (year: string, number: string) => string };
  readonly events: readonly Annotation[];
}

const TOP = { standing: 30, moves: 168 };
const HEIGHT = { standing: 92, moves: 84 };

const tip = (quarters: readonly RegisterQuarter[], { words }: Drawing) => (hovered: unknown): string => {
  const at = quarters[placeOf(hovered).index];
  if (at === undefined) return '';
  const say = (count: number) => `${count} ${words.unit}`.trim();
  const left = at.revoked + at.dissolved;
  return tipTable(words.quarter(at.quarter.slice(0, 4), at.quarter.slice(5)), [[words.standing, say(at.standing)], [words.review, say(at.review)], [words.direct, say(at.direct)], [words.left, say(left)]]);
};

interface Moves {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly data: number[];
}

const moves = (series: Moves): BarSeriesOption => ({ ...series, type: 'bar', stack: 'moves', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 18 });

/** Above, how many consortia stand at the end of each quarter; below, how many were recognised and, under the line, how many left. */
export const trialRegisterOption = (quarters: readonly RegisterQuarter[], drawing: Drawing): TrialRegisterOption => {
  const { words, events } = drawing;
  const axis = { type: 'value' as const, minInterval: 1, splitNumber: 3, nameTextStyle: { align: 'left' as const }, nameGap: 10 };
  return {
    grid: [{ left: 34, right: 8, top: TOP.standing, height: HEIGHT.standing }, { left: 34, right: 8, top: TOP.moves, height: HEIGHT.moves }],
    legend: { type: 'scroll', top: TOP.moves - 30, left: 34, selectedMode: false, data: [words.review, words.direct, words.left] },
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'shadow' }, formatter: tip(quarters, drawing) },
    xAxis: [quarterAxis(quarters, { bare: true }), quarterAxis(quarters, { gridIndex: 1 })],
    yAxis: [{ ...axis, gridIndex: 0, name: words.standing }, { ...axis, gridIndex: 1 }],
    series: [
      { type: 'line', id: 'standing', name: words.standing, step: 'end', data: quarters.map(({ standing }) => standing), color: 'var(--accent)', symbol: 'circle', symbolSize: 4, areaStyle: { opacity: 0.08 }, markLine: quarterEvents(quarters, events) },
      moves({ id: 'review', name: words.review, color: 'var(--accent)', data: quarters.map(({ review }) => review) }),
      moves({ id: 'direct', name: words.direct, color: 'var(--sector-2)', data: quarters.map(({ direct }) => direct) }),
      moves({ id: 'left', name: words.left, color: 'var(--ink-3)', data: quarters.map(({ revoked, dissolved }) => 0 - revoked - dissolved) }),
    ],
  };
};
