import type { ComposeOption } from 'echarts/core';
import type { LineSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { amountText, type MoneyScale } from '../format/amount';
import { MISSING } from '../format/number-text';
import { shiftLeft } from '../format/group-digits';
import type { ChartLook } from './chart-look';
import type { FundProgress, ProgressPoint } from './fund-progress';
import { encodeHtml } from './encode-html';

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
  readonly look: ChartLook;
  readonly scale: MoneyScale;
  readonly animated: boolean;
}

type Measure = Exclude<keyof ProgressPoint, 'month'>;

const shift: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };

// A drawn height may be a float; every printed figure comes from the decimal text.
const height = (yuan: string | null, scale: MoneyScale): number | null => (yuan === null ? null : Number(shiftLeft(yuan, shift[scale])));

const tooltipHtml = (point: ProgressPoint, { words, scale }: Drawing): string => {
  const line = (measure: Measure): string => {
    const yuan = point[measure];
    const shown = yuan === null ? MISSING : `${amountText(yuan, scale)} ${words.unit}`;
    return `<tr><th scope="row">${encodeHtml(words[measure])}</th><td>${encodeHtml(shown)}</td></tr>`;
  };
  return `<table class="chart-tip"><caption>${encodeHtml(words.month(point.month))}</caption>${(['spent', 'planned', 'even'] as const).map(line).join('')}</table>`;
};

const placeOf = (hovered: unknown): number => {
  const [first]: unknown[] = Array.isArray(hovered) ? hovered : [hovered];
  const index = typeof first === 'object' && first !== null && 'dataIndex' in first ? first.dataIndex : undefined;
  return typeof index === 'number' ? index : -1;
};

const lines = ({ points }: FundProgress, { words, look, scale }: Drawing): LineSeriesOption[] => {
  const data = (measure: Measure) => points.map((point) => height(point[measure], scale));
  const plain = { type: 'line', showSymbol: false, emphasis: { disabled: true } } as const;
  return [
    { ...plain, id: 'planned', name: words.planned, step: 'end', data: data('planned'), lineStyle: { color: look.muted, width: 1.5 }, itemStyle: { color: look.muted } },
    { ...plain, id: 'even', name: words.even, data: data('even'), lineStyle: { color: look.muted, width: 1.5, type: [4, 4] }, itemStyle: { color: look.muted } },
    { ...plain, id: 'spent', name: words.spent, data: data('spent'), showSymbol: true, symbol: 'circle', symbolSize: 5, lineStyle: { color: look.accent, width: 2.5 }, itemStyle: { color: look.accent }, areaStyle: { color: look.accent, opacity: 0.08 } },
  ];
};

/** Cumulative spending against the plan and the even pace. */
export const fundProgressOption = (progress: FundProgress, drawing: Drawing): FundProgressOption => {
  const { words, look, animated } = drawing;
  const label = { color: look.muted, fontFamily: look.font, fontSize: 12 };
  return {
    animation: animated,
    animationDuration: 300,
    textStyle: { fontFamily: look.font, color: look.ink },
    aria: { enabled: true, label: { enabled: true, description: words.description } },
    grid: { left: 4, right: 12, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 20, itemHeight: 8, itemGap: 16, icon: 'path://M0 3h20v2H0z', selectedMode: false, textStyle: { ...label, color: look.ink }, data: [words.spent, words.planned, words.even] },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.sheet,
      borderColor: look.strongRule,
      borderRadius: 3,
      padding: [8, 12],
      textStyle: { color: look.ink, fontFamily: look.font, fontSize: 12 },
      axisPointer: { type: 'line', lineStyle: { color: look.strongRule } },
      formatter: (hovered: unknown) => {
        const point = progress.points[placeOf(hovered)];
        return point === undefined ? '' : tooltipHtml(point, drawing);
      },
    },
    xAxis: { type: 'category', boundaryGap: false, data: progress.points.map(({ month }) => words.month(month)), axisLabel: label, axisTick: { show: false }, axisLine: { lineStyle: { color: look.strongRule } } },
    yAxis: { type: 'value', name: words.unit, nameLocation: 'end', nameTextStyle: { ...label, align: 'left' }, nameGap: 8, splitNumber: 4, axisLabel: label, splitLine: { lineStyle: { color: look.rule } } },
    series: lines(progress, drawing),
  };
};
