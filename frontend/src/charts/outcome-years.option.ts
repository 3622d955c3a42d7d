import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText, type MoneyScale } from '../format/amount';
import { shiftLeft } from '../format/group-digits';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';

export type OutcomeYearsOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** Amounts of one year in 元, as decimal text. */
export interface OutcomeYear {
  readonly year: number;
  readonly contracts: string;
  readonly revenue: string;
  readonly count: number;
}

interface Words {
  readonly contracts: string;
  readonly revenue: string;
  readonly count: string;
  readonly unit: string;
}

interface Drawing {
  readonly words: Words;
  readonly scale: MoneyScale;
  /** The year shown on the page; the others stand back. */
  readonly year: number;
}

type Measure = 'contracts' | 'revenue';

const shift: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };
const TOP: Record<Measure, number> = { contracts: 30, revenue: 142 };
const HEIGHT = 76;

// A drawn height may be a float; every printed figure comes from the decimal text.
const heightOf = (yuan: string, scale: MoneyScale): number => Number(shiftLeft(yuan, shift[scale]));

const tip = (years: readonly OutcomeYear[], { words, scale }: Drawing) => (hovered: unknown): string => {
  const year = years[placeOf(hovered).index];
  if (year === undefined) return '';
  const amount = (yuan: string) => `${amountText(yuan, scale)} ${words.unit}`;
  return tipTable(String(year.year), [[words.contracts, amount(year.contracts)], [words.revenue, amount(year.revenue)], [words.count, String(year.count)]]);
};

const bars = (measure: Measure, years: readonly OutcomeYear[], { words, scale, year: shown }: Drawing): BarSeriesOption => ({
  type: 'bar', id: measure, name: words[measure], barWidth: '46%', barMinHeight: 1,
  xAxisIndex: measure === 'contracts' ? 0 : 1, yAxisIndex: measure === 'contracts' ? 0 : 1,
  data: years.map((each) => ({
    value: heightOf(each[measure], scale),
    itemStyle: { color: each.year === shown ? 'var(--accent)' : 'var(--grey)', decal: { symbol: 'none' } },
    label: { show: true, position: 'top', distance: 2, color: 'var(--ink-2)', fontSize: 12, formatter: amountText(each[measure], scale) },
  })),
  emphasis: { itemStyle: { color: 'var(--accent)' } },
});

const grid = (measure: Measure): GridComponentOption => ({ left: 0, right: 0, top: TOP[measure], height: HEIGHT });

/** Two small charts over the same years: amounts of contracts above, of revenue below, each on its own scale from zero. */
export const outcomeYearsOption = (years: readonly OutcomeYear[], drawing: Drawing): OutcomeYearsOption => {
  const { words } = drawing;
  const labels = years.map(({ year }) => String(year));
  const heads = (['contracts', 'revenue'] as const).map((measure) => `${words[measure]}（${words.unit}）`);
  const value = { type: 'value', min: 0, nameLocation: 'end', nameGap: 14, nameTextStyle: { align: 'left' }, axisLabel: { show: false }, splitLine: { show: false } } as const;
  return {
    grid: [grid('contracts'), grid('revenue')],
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'shadow' }, formatter: tip(years, drawing) },
    xAxis: [{ type: 'category', gridIndex: 0, data: labels, axisLabel: { show: false } }, { type: 'category', gridIndex: 1, data: labels }],
    yAxis: heads.map((name, place) => ({ ...value, gridIndex: place, name })),
    series: [bars('contracts', years, drawing), bars('revenue', years, drawing)],
  };
};
