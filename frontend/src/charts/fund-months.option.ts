import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText, type MoneyScale } from '../format/amount';
import { shiftLeft } from '../format/group-digits';
import { MISSING } from '../format/number-text';
import type { Annotation } from './annotation-marks';
import { DASHES } from './legend-icons';
import { monthEvents } from './month-events';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';

export type FundMonthsOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TooltipComponentOption>;

/** Money of one month alone, as decimal text in 元. */
interface Month {
  readonly month: string;
  readonly spent: string;
  readonly allocated: string;
  readonly previousSpent: string;
  readonly over: boolean;
}

interface Drawing {
  readonly words: { readonly spent: string; readonly allocated: string; readonly previous: string; readonly unit: string; readonly month: (month: number) => string };
  readonly scale: MoneyScale;
  /** Of the year shown. */
  readonly events?: readonly Annotation[];
}

const places: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };

/** Spending month by month beside what was allocated, and last year's spending as a line. */
export const fundMonthsOption = (months: readonly Month[], { words, scale, events = [] }: Drawing): FundMonthsOption => {
  const heights = (of: (month: Month) => string | null) => months.map((month) => { const yuan = of(month); return yuan === null ? null : Number(shiftLeft(yuan, places[scale])); });
  const say = (yuan: string): string => `${amountText(yuan, scale)} ${words.unit}`;
  const nameOf = ({ month }: Month): string => words.month(Number(month.slice(-2)));
  const tip = (hovered: unknown): string => {
    const month = months[placeOf(hovered).index];
    if (month === undefined) return '';
    const now = (yuan: string) => (month.over || Number(yuan) !== 0 ? say(yuan) : MISSING);
    return tipTable(nameOf(month), [[words.spent, now(month.spent)], [words.allocated, now(month.allocated)], [words.previous, say(month.previousSpent)]]);
  };
  return {
    grid: { left: 4, right: 8, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 14, itemWidth: 14, selectedMode: false, data: [words.spent, words.allocated, { name: words.previous, icon: DASHES }] },
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'shadow' }, formatter: tip },
    xAxis: { type: 'category', data: months.map(nameOf) },
    yAxis: { type: 'value', name: words.unit, nameTextStyle: { align: 'left' }, nameGap: 8, splitNumber: 4 },
    series: [
      { type: 'bar', id: 'spent', name: words.spent, data: heights(({ spent }) => spent), color: 'var(--accent)', barMaxWidth: 18, cursor: 'pointer' },
      { type: 'bar', id: 'allocated', name: words.allocated, data: heights(({ allocated }) => allocated), color: 'var(--rule-strong)', barMaxWidth: 18, cursor: 'pointer' },
      { type: 'line', id: 'previous', name: words.previous, data: heights(({ previousSpent }) => previousSpent), color: 'var(--ink)', symbol: 'rect', symbolSize: 5, lineStyle: { width: 1.2, type: [3, 3] }, silent: true, z: 3, markLine: monthEvents(events, months.map(nameOf)) },
    ],
  };
};
