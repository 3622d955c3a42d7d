import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Funnel, FunnelStanding } from '@monitor/domain';
import { numberText, percentText } from '../format/number-text';
import { DASHES } from './legend-icons';
import { logAxis } from './log-axis';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';
import { withoutCity } from '../messages/names';

export type FunnelPlotOption = ComposeOption<ScatterSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;

interface Point {
  readonly name: string;
  readonly size: number;
  readonly rate: number;
  readonly standing: FunnelStanding;
}

export interface FunnelWords {
  readonly size: string;
  readonly sizeUnit: string;
  readonly rate: string;
  readonly centre: string;
  readonly near: string;
  readonly far: string;
  readonly units: string;
  readonly standings: Readonly<Record<FunnelStanding, string>>;
}

interface Drawing {
  readonly funnel: Funnel;
  readonly words: FunnelWords;
  /** Decimals of a size: amounts have two, counts none. */
  readonly digits: number;
  /** No rate lies outside, as for counts. */
  readonly bounded: boolean;
}

const STEPS = 48;

/** A little beyond the smallest and the largest. */
const spanOf = (points: readonly Point[]): { min: number; max: number } => {
  const sizes = points.map(({ size }) => size);
  return { min: Math.min(...sizes) / 1.3, max: Math.max(...sizes) * 1.3 };
};

/** Sizes at even steps of the logarithm. */
const sizesOf = (points: readonly Point[]): readonly number[] => {
  const { min, max } = spanOf(points);
  return Array.from({ length: STEPS + 1 }, (_, step) => min * (max / min) ** (step / STEPS));
};

const limitLines = (points: readonly Point[], { funnel, words }: Drawing): LineSeriesOption[] => {
  const sizes = sizesOf(points);
  const limits = sizes.map((size) => ({ size, ...funnel.limitsAt(size) }));
  const plain = { type: 'line', showSymbol: false, silent: true, emphasis: { disabled: true }, tooltip: { show: false } } as const;
  const near = { ...plain, name: words.near, color: 'var(--ink-3)', lineStyle: { width: 1.2, type: 'dashed' as const } };
  const far = { ...plain, name: words.far, color: 'var(--ink-2)', lineStyle: { width: 1.4 } };
  return [
    { ...near, id: 'near-low', data: limits.map((at) => [at.size, at.near.low]) },
    { ...near, id: 'near-high', data: limits.map((at) => [at.size, at.near.high]) },
    { ...far, id: 'far-low', data: limits.map((at) => [at.size, at.far.low]) },
    { ...far, id: 'far-high', data: limits.map((at) => [at.size, at.far.high]) },
    { ...plain, id: 'centre', name: words.centre, color: 'var(--rule-strong)', lineStyle: { width: 1.5 }, data: sizes.map((size) => [size, funnel.centre]) },
  ];
};

const symbols: Record<FunnelStanding, { symbol: string; symbolSize: number; filled: boolean }> = {
  within: { symbol: 'circle', symbolSize: 8, filled: false },
  low: { symbol: 'diamond', symbolSize: 12, filled: false },
  high: { symbol: 'diamond', symbolSize: 12, filled: false },
  far_low: { symbol: 'diamond', symbolSize: 14, filled: true },
  far_high: { symbol: 'diamond', symbolSize: 14, filled: true },
};

/** At most so many names stand in the picture; the others are in the tip and in the table. */
const NAMED = 6;
const SHORT = 9;

const shortName = (name: string): string => {
  const bare = withoutCity(name).replace(/创新联合体$/u, '');
  return bare.length > SHORT ? `${bare.slice(0, SHORT - 1)}…` : bare;
};

const markOf = ({ name, size, rate, standing }: Point, place: number) => {
  const { symbol, symbolSize, filled } = symbols[standing];
  const far = standing !== 'within';
  return {
    value: [size, rate], name, symbol, symbolSize,
    itemStyle: { color: filled ? 'var(--accent)' : far ? 'var(--sheet)' : 'var(--accent-soft)', borderColor: 'var(--accent)', borderWidth: far ? 2 : 1.2 },
    label: { show: far && place < NAMED, formatter: shortName(name), position: standing.endsWith('low') ? 'bottom' as const : 'top' as const, color: 'var(--ink)', fontSize: 12 },
  };
};

const edges = (points: readonly Point[], { funnel, bounded }: Drawing): { min: number; max: number } => {
  const rates = points.map(({ rate }) => rate);
  const { far } = funnel.limitsAt(Math.max(...points.map(({ size }) => size)));
  const low = Math.min(...rates, far.low, funnel.centre);
  const high = Math.max(...rates, far.high, funnel.centre);
  const room = Math.max(4, (high - low) * 0.12);
  const min = Math.floor((low - room) / 10) * 10;
  const max = Math.ceil((high + room) / 10) * 10;
  return bounded ? { min: Math.max(0, min), max: Math.min(100, max) } : { min, max };
};

/** Units by size and rate among the limits that chance alone would keep them in; points in the order given, the farthest out first. */
export const funnelPlotOption = (points: readonly Point[], drawing: Drawing): FunnelPlotOption => {
  const { words, digits } = drawing;
  const tip = (hovered: unknown): string => {
    const point = points[placeOf(hovered).index];
    if (point === undefined) return '';
    return tipTable(point.name, [[words.size, `${numberText(point.size, digits)} ${words.sizeUnit}`], [words.rate, `${percentText(point.rate)}%`], ['', words.standings[point.standing]]]);
  };
  return {
    grid: { left: 4, right: 20, top: 44, bottom: 22, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 14, itemWidth: 16, selectedMode: false, data: [{ name: words.units, icon: 'circle' }, words.centre, { name: words.near, icon: DASHES }, words.far] },
    tooltip: { trigger: 'item', confine: true, padding: [8, 12], formatter: tip },
    xAxis: { ...logAxis(spanOf(points)), name: `${words.size}（${words.sizeUnit}）`, nameLocation: 'middle', nameGap: 26 },
    yAxis: { type: 'value', name: `${words.rate}（%）`, nameTextStyle: { align: 'left' }, nameGap: 10, splitNumber: 4, ...edges(points, drawing) },
    series: [
      { type: 'scatter', id: 'units', name: words.units, color: 'var(--accent)', data: points.map(markOf), labelLayout: { hideOverlap: true }, z: 4 },
      ...limitLines(points, drawing).map((line) => ({ ...line, clip: true })),
    ],
  };
};
