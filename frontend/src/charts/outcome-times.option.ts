import type { BoxplotSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { encodeHtml } from './encode-html';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';

export type OutcomeTimesOption = ComposeOption<BoxplotSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;

/** One stage: lowest, lower quartile, median, upper quartile, highest, in months; `null` where too few cases make no box. */
export interface TimesRow {
  readonly name: string;
  /** How many cases there are, in words; it stands under the name. */
  readonly count: string;
  readonly box: readonly [number, number, number, number, number] | null;
  readonly cases: readonly { readonly name: string; readonly months: number }[];
}

interface Words {
  readonly box: string;
  readonly dot: string;
  readonly axis: string;
  readonly marks: readonly [string, string, string, string, string];
  readonly of: (months: string) => string;
}

/** The case that a dot stands for: dots are numbered through, stage by stage. */
export const caseAt = <C>(rows: readonly { readonly cases: readonly C[] }[], index: number): C | undefined => rows.flatMap(({ cases }) => cases)[index];

const tip = (rows: readonly TimesRow[], words: Words) => (hovered: unknown): string => {
  const { series, index } = placeOf(hovered);
  if (series === 1) {
    const found = caseAt(rows, index);
    return found === undefined ? '' : `${encodeHtml(found.name)}<br>${encodeHtml(words.of(String(found.months)))}`;
  }
  const row = rows[index];
  if (row === undefined || row.box === null) return '';
  const { box } = row;
  return tipTable(row.name, words.marks.map((mark, place): [string, string] => [mark, words.of(String(box[place] ?? ''))]));
};

/** Months from approval to each stage: a box of the quartiles with the single cases on it. The series stepped through comes first. */
export const outcomeTimesOption = (rows: readonly TimesRow[], words: Words): OutcomeTimesOption => ({
  grid: { left: 4, right: 16, top: 36, bottom: 22, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  legend: { top: 0, left: 0, itemGap: 14, selectedMode: false, data: [{ name: words.box, icon: 'rect' }, { name: words.dot, icon: 'circle' }] },
  tooltip: { trigger: 'item', confine: true, padding: [8, 12], formatter: tip(rows, words) },
  xAxis: { type: 'value', name: words.axis, nameLocation: 'middle', nameGap: 24, min: 0, splitNumber: 6 },
  yAxis: { type: 'category', inverse: true, jitter: 16, data: rows.map(({ name, count }) => `${name}\n${count}`), axisLabel: { lineHeight: 16 } },
  series: [
    {
      type: 'boxplot', id: 'box', name: words.box, boxWidth: [12, 26],
      data: rows.map(({ box }) => (box === null ? [] : [...box])),
      itemStyle: { color: 'var(--accent-soft)', borderColor: 'var(--accent)', borderWidth: 1.5, decal: { symbol: 'none' } },
      emphasis: { itemStyle: { borderWidth: 2.5 } },
    },
    {
      type: 'scatter', id: 'cases', name: words.dot, symbolSize: 5, z: 3,
      data: rows.flatMap(({ cases }, place) => cases.map(({ months }) => [months, place])),
      itemStyle: { color: 'var(--ink-2)', opacity: 0.35 },
      emphasis: { itemStyle: { color: 'var(--accent)', opacity: 1 } },
    },
  ],
});
