import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText, type MoneyScale } from '../format/amount';
import { shiftLeft } from '../format/group-digits';
import type { Annotation } from './annotation-marks';
import { placeOf } from './place-of';
import { type ChartQuarter, quarterAxis, quarterEvents } from './quarter-axis';
import { tipTable } from './tip-table';

export type TrialResultsOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** Amounts in 元 as decimal text. */
export interface ResultQuarter extends ChartQuarter {
  readonly contracts: string;
  readonly revenue: string;
  readonly results: number;
}

interface Drawing {
  readonly words: { readonly contracts: string; readonly revenue: string; readonly results: string; readonly unit: string; readonly quarter: (year: string, number: string) => string };
  readonly scale: MoneyScale;
  readonly events: readonly Annotation[];
}

const places: Record<MoneyScale, number> = { yuan: 0, wan: 4, yi: 8 };
const TOP = { contracts: 48, revenue: 168 };
const HEIGHT = 74;

const tip = (quarters: readonly ResultQuarter[], { words, scale }: Drawing) => (hovered: unknown): string => {
  const at = quarters[placeOf(hovered).index];
  if (at === undefined) return '';
  const say = (yuan: string) => `${amountText(yuan, scale)} ${words.unit}`;
  return tipTable(words.quarter(at.quarter.slice(0, 4), at.quarter.slice(5)), [[words.contracts, say(at.contracts)], [words.revenue, say(at.revenue)], [words.results, String(at.results)]]);
};

const bars = (measure: 'contracts' | 'revenue', quarters: readonly ResultQuarter[], { words, scale, events }: Drawing): BarSeriesOption => ({
  type: 'bar', id: measure, name: words[measure], barMaxWidth: 18,
  xAxisIndex: measure === 'contracts' ? 0 : 1, yAxisIndex: measure === 'contracts' ? 0 : 1,
  data: quarters.map((each) => ({ value: Number(shiftLeft(each[measure], places[scale])), itemStyle: { color: each.phase === 'before' ? 'var(--rule-strong)' : 'var(--accent)' } })),
  ...(measure === 'contracts' ? { markLine: quarterEvents(quarters, events) } : { markLine: quarterEvents(quarters, events.map(({ happened }) => ({ happened, text: '' }))) }),
});

/** Contracts above and revenue below over the same quarters, each on its own scale from zero; quarters before day one stand back. */
export const trialResultsOption = (quarters: readonly ResultQuarter[], drawing: Drawing): TrialResultsOption => {
  const { words } = drawing;
  const axis = { type: 'value', min: 0, splitNumber: 3, nameGap: 22, nameTextStyle: { align: 'left' } } as const;
  return {
    grid: [{ left: 52, right: 8, top: TOP.contracts, height: HEIGHT }, { left: 52, right: 8, top: TOP.revenue, height: HEIGHT }],
    tooltip: { trigger: 'axis', confine: true, padding: [8, 12], axisPointer: { type: 'shadow' }, formatter: tip(quarters, drawing) },
    xAxis: [quarterAxis(quarters, { bare: true }), quarterAxis(quarters, { gridIndex: 1 })],
    yAxis: [{ ...axis, gridIndex: 0, name: `${words.contracts}（${words.unit}）` }, { ...axis, gridIndex: 1, name: `${words.revenue}（${words.unit}）` }],
    series: [bars('contracts', quarters, drawing), bars('revenue', quarters, drawing)],
  };
};
