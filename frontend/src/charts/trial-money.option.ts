import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText, type MoneyScale } from '../format/amount';
import { shiftLeft } from '../format/group-digits';
import type { Annotation } from './annotation-marks';
import { placeOf } from './place-of';
import { type ChartQuarter, quarterAxis, quarterEvents } from './quarter-axis';
import { tipTable } from './tip-table';

export type TrialMoneyOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;

/** One amount of every quarter, in 元 as decimal text. */
export interface MoneySeries {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly amounts: readonly string[];
}

interface Drawing {
  readonly words: { readonly unit: string; readonly quarter: (year: string, number: string) => string };
  readonly scale: MoneyScale;
  readonly events: readonly Annotation[];
  /** Amounts that add up stand on each other; others stand side by side. */
  readonly stacked: boolean;
}

const places: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };

/** Amounts of several kinds by quarter. Heights may be floats; every printed figure comes from the decimal text. */
export const trialMoneyOption = (quarters: readonly ChartQuarter[], money: readonly MoneySeries[], { words, scale, events, stacked }: Drawing): TrialMoneyOption => {
  const tip = (hovered: unknown): string => {
    const { index } = placeOf(hovered);
    const at = quarters[index];
    if (at === undefined) return '';
    return tipTable(words.quarter(at.quarter.slice(0, 4), at.quarter.slice(5)), money.map(({ name, amounts }) => [name, `${amountText(amounts[index] ?? '0', scale)} ${words.unit}`]));
  };
  return {
    grid: { left: 4, right: 8, top: 72, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 14, selectedMode: false, data: money.map(({ name }) => name) },
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'shadow' }, formatter: tip },
    xAxis: quarterAxis(quarters),
    yAxis: { type: 'value', name: words.unit, nameTextStyle: { align: 'left' }, nameGap: 8, splitNumber: 4 },
    series: money.map(({ id, name, colour, amounts }, place) => ({
      type: 'bar' as const, id, name, color: colour, barMaxWidth: stacked ? 20 : 12, cursor: 'pointer',
      ...(stacked ? { stack: 'money' } : {}),
      data: amounts.map((yuan) => Number(shiftLeft(yuan, places[scale]))),
      ...(place === 0 ? { markLine: quarterEvents(quarters, events) } : {}),
    })),
  };
};
