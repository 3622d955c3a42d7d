import type { ComposeOption } from 'echarts/core';
import type { LineSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { amountText, type MoneyScale } from '../format/amount';
import { MISSING } from '../format/number-text';
import { shiftLeft } from '../format/group-digits';
import type { FundProgress, ProgressPoint } from './fund-progress';
import { encodeHtml } from './encode-html';
import { DASHES } from './legend-icons';

export type FundProgressOption = ComposeOption<LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption | AriaComponentOption>;

export interface FundProgressWords {
  readonly spent: string;
  readonly planned: string;
  readonly even: string;
  readonly unit: string;
  readonly description: string;
  readonly month: (month: number) => string;
}

interface Drawing {
  readonly words: FundProgressWords;
  readonly scale: MoneyScale;
}

type Measure = Exclude<keyof ProgressPoint, 'month'>;

const shift: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };

// A drawn height may be a float; every printed figure comes from the decimal text.
const height = (yuan: string | null, scale: MoneyScale): number | null => (yuan === null ? null : Number(shiftLeft(yuan, shift[scale])));

const tooltipHtml = (point: ProgressPoint, { words, scale }: Drawing): string => {
  const line = (measure: Measure): string => {
    const yuan = point[measure];
    const shown = yuan === null ? MISSING : `${amountText(yuan, scale)} ${words.unit}`;
    return `<tr><th scope="row" align="left" style="font-weight:400;padding-right:16px">${encodeHtml(words[measure])}</th><td align="right">${encodeHtml(shown)}</td></tr>`;
  };
  return `<table><caption align="left">${encodeHtml(words.month(point.month))}</caption>${(['spent', 'planned', 'even'] as const).map(line).join('')}</table>`;
};

const placeOf = (hovered: unknown): number => {
  const [first]: unknown[] = Array.isArray(hovered) ? hovered : [hovered];
  const index = typeof first === 'object' && first !== null && 'dataIndex' in first ? first.dataIndex : undefined;
  return typeof index === 'number' ? index : -1;
};

// The theme's colours in their order: accent for what was spent, grey for what it is held against.
const lines = ({ points }: FundProgress, { words, scale }: Drawing): LineSeriesOption[] => {
  const data = (measure: Measure) => points.map((point) => height(point[measure], scale));
  const plain = { type: 'line', showSymbol: false, emphasis: { disabled: true } } as const;
  return [
    { ...plain, id: 'spent', name: words.spent, data: data('spent'), showSymbol: true, symbol: 'circle', symbolSize: 5, lineStyle: { width: 2.5 }, areaStyle: { opacity: 0.08 }, z: 3 },
    { ...plain, id: 'planned', name: words.planned, step: 'end', data: data('planned'), lineStyle: { width: 1.5 } },
    { ...plain, id: 'even', name: words.even, data: data('even'), lineStyle: { width: 1.5, type: [4, 4] } },
  ];
};

/** Cumulative spending against the plan and the even pace. */
export const fundProgressOption = (progress: FundProgress, drawing: Drawing): FundProgressOption => {
  const { words } = drawing;
  return {
    aria: { enabled: true, decal: { show: false }, label: { enabled: true, description: words.description } },
    grid: { left: 4, right: 12, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 16, itemWidth: 18, selectedMode: false, data: [words.spent, words.planned, { name: words.even, icon: DASHES }] },
    tooltip: {
      trigger: 'axis',
      confine: true,
      padding: [8, 12],
      axisPointer: { type: 'line' },
      formatter: (hovered: unknown) => {
        const point = progress.points[placeOf(hovered)];
        return point === undefined ? '' : tooltipHtml(point, drawing);
      },
    },
    xAxis: { type: 'category', boundaryGap: false, data: progress.points.map(({ month }) => words.month(month)) },
    yAxis: { type: 'value', name: words.unit, nameTextStyle: { align: 'left' }, nameGap: 8, splitNumber: 4 },
    series: lines(progress, drawing),
  };
};
