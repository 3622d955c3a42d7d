import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { MISSING, percentText } from '../format/number-text';
import type { Annotation } from './annotation-marks';
import { DASHES } from './legend-icons';
import { monthEvents } from './month-events';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';

export type FundPaceOption = ComposeOption<LineSeriesOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TooltipComponentOption>;

interface Point {
  readonly month: number;
  readonly elapsed: number;
  readonly spent: number | null;
  readonly previous: number | null;
}

interface Drawing {
  readonly words: { readonly spent: string; readonly elapsed: string; readonly previous: string; readonly band: string; readonly month: (month: number) => string };
  readonly band: number;
  /** Of the year shown. */
  readonly events?: readonly Annotation[];
}

const percent = (value: number | null): string => (value === null ? MISSING : `${percentText(value)}%`);

const tip = (points: readonly Point[], { words }: Drawing) => (hovered: unknown): string => {
  const point = points[placeOf(hovered).index];
  if (point === undefined) return '';
  return tipTable(words.month(point.month), [[words.spent, percent(point.spent)], [words.elapsed, percent(point.elapsed)], [words.previous, percent(point.previous)]]);
};

/** The series stepped through comes first; the band is two stacked areas, the lower one unseen. */
const lines = (points: readonly Point[], { words, band, events = [] }: Drawing): LineSeriesOption[] => {
  const floor = points.map(({ elapsed }) => Math.max(0, elapsed - band));
  const quiet = { type: 'line', showSymbol: false, silent: true, emphasis: { disabled: true } } as const;
  return [
    { type: 'line', id: 'spent', name: words.spent, data: points.map(({ spent }) => spent), symbol: 'circle', symbolSize: 6, showSymbol: true, color: 'var(--accent)', lineStyle: { width: 2.5 }, z: 4, markLine: monthEvents(events, points.map(({ month }) => words.month(month))) },
    { ...quiet, id: 'elapsed', name: words.elapsed, data: points.map(({ elapsed }) => elapsed), color: 'var(--ink)', lineStyle: { width: 1.5, type: [5, 4] } },
    { ...quiet, id: 'previous', name: words.previous, data: points.map(({ previous }) => previous), color: 'var(--grey)', lineStyle: { width: 1.5 } },
    { ...quiet, id: 'floor', data: floor, stack: 'band', lineStyle: { opacity: 0 }, tooltip: { show: false } },
    { ...quiet, id: 'band', name: words.band, data: points.map(({ elapsed }, place) => elapsed + band - (floor[place] ?? 0)), stack: 'band', color: 'var(--sunk)', lineStyle: { opacity: 0 }, areaStyle: { opacity: 0.9 }, itemStyle: { decal: { symbol: 'none' } }, z: 0 },
  ];
};

/** Cumulative spending in percent of the plan against the elapsed share of the year. */
export const fundPaceOption = (points: readonly Point[], drawing: Drawing): FundPaceOption => {
  const { words } = drawing;
  return {
    grid: { left: 4, right: 16, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 12, itemWidth: 16, selectedMode: false, data: [words.spent, { name: words.elapsed, icon: DASHES }, words.previous, { name: words.band, icon: 'roundRect' }] },
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'line' }, formatter: tip(points, drawing) },
    xAxis: { type: 'category', boundaryGap: false, data: points.map(({ month }) => words.month(month)) },
    yAxis: { type: 'value', name: '%', min: 0, nameTextStyle: { align: 'left' }, nameGap: 8, splitNumber: 4 },
    series: lines(points, drawing),
  };
};
