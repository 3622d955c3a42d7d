import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { numberText } from '../format/number-text';
import { logAxis } from './log-axis';
import { placeOf } from './place-of';
import { tipTable } from './tip-table';

export type EffortResultOption = ComposeOption<ScatterSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption | TooltipComponentOption>;

type Quadrant = 'much_much' | 'much_little' | 'little_much' | 'little_little';

interface Point {
  readonly row: { readonly name: string; readonly members: number };
  readonly effort: number;
  readonly result: number;
  readonly quadrant: Quadrant;
}

export interface EffortWords {
  readonly effort: string;
  readonly result: string;
  /** 万元: both axes are in it. */
  readonly unit: string;
  readonly members: string;
  readonly median: string;
  readonly quadrants: Readonly<Record<Quadrant, string>>;
}

interface Drawing {
  readonly medians: { readonly effort: number; readonly result: number };
  readonly words: EffortWords;
}

/** Area as the number of members. */
const sizeOf = (members: number): number => Math.min(34, Math.max(7, 2.4 * Math.sqrt(members)));

const shapes: Record<Quadrant, string> = { much_much: 'circle', little_much: 'circle', much_little: 'diamond', little_little: 'circle' };

const beyond = (numbers: readonly number[]): { min: number; max: number } => ({ min: Math.min(...numbers) / 1.5, max: Math.max(...numbers) * 1.5 });

/** The names of the four corners, drawn as marks without a shape. */
const corners = ({ words }: Drawing, x: { min: number; max: number }, y: { min: number; max: number }): ScatterSeriesOption => {
  const corner = (quadrant: Quadrant, value: [number, number], position: 'insideTopLeft' | 'insideTopRight' | 'insideBottomLeft' | 'insideBottomRight') => {
    const right = position.endsWith('Right');
    const top = position.includes('Top');
    return { value, label: { show: true, formatter: words.quadrants[quadrant], position: [right ? -4 : 4, top ? 4 : -8], align: right ? 'right' as const : 'left' as const, verticalAlign: top ? 'top' as const : 'bottom' as const, color: 'var(--ink-3)', fontSize: 12 } };
  };
  return {
    type: 'scatter', id: 'corners', silent: true, symbolSize: 1, itemStyle: { color: 'transparent' }, tooltip: { show: false },
    data: [
      corner('little_much', [x.min, y.max], 'insideTopLeft'), corner('much_much', [x.max, y.max], 'insideTopRight'),
      corner('little_little', [x.min, y.min], 'insideBottomLeft'), corner('much_little', [x.max, y.min], 'insideBottomRight'),
    ],
  };
};

/** What was put in against what came of it, on logarithmic axes cut at the medians. */
export const effortResultOption = (points: readonly Point[], drawing: Drawing): EffortResultOption => {
  const { words, medians } = drawing;
  const [x, y] = [beyond(points.map(({ effort }) => effort)), beyond(points.map(({ result }) => result))];
  const tip = (hovered: unknown): string => {
    const point = points[placeOf(hovered).index];
    if (point === undefined) return '';
    return tipTable(point.row.name, [[words.effort, `${numberText(point.effort, 2)} ${words.unit}`], [words.result, `${numberText(point.result, 2)} ${words.unit}`], [words.members, String(point.row.members)], ['', words.quadrants[point.quadrant]]]);
  };
  return {
    grid: { left: 4, right: 20, top: 46, bottom: 22, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item', confine: true, padding: [8, 12], formatter: tip },
    xAxis: { ...logAxis(x), name: `${words.effort}（${words.unit}）`, nameLocation: 'middle', nameGap: 26 },
    yAxis: { ...logAxis(y), name: `${words.result}（${words.unit}）`, nameTextStyle: { align: 'left' }, nameGap: 26 },
    series: [
      {
        type: 'scatter', id: 'units', data: points.map(({ row, effort, result, quadrant }) => ({
          value: [effort, result], name: row.name, symbol: shapes[quadrant], symbolSize: sizeOf(row.members),
          itemStyle: { color: quadrant === 'much_little' ? 'var(--sheet)' : 'var(--accent-soft)', borderColor: 'var(--accent)', borderWidth: quadrant === 'much_little' ? 2 : 1.2, opacity: 0.9 },
        })),
        markLine: {
          silent: true, symbol: 'none', animation: false, lineStyle: { color: 'var(--ink-3)', type: [4, 4], width: 1 },
          label: { color: 'var(--ink-3)', fontSize: 12, formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? `${words.median} ${numberText(value, 0)}` : words.median) },
          data: [{ xAxis: medians.effort, label: { position: 'end', rotate: 0 } }, { yAxis: medians.result, label: { position: 'insideStartTop' } }],
        },
        z: 3,
      },
      corners(drawing, x, y),
    ],
  };
};
