import type { MarkLineComponentOption } from 'echarts/components';
import { type Annotation, annotationMarks } from './annotation-marks';

/** What a chart by quarter needs of each: `2025Q1`, and whether it lies before day one. */
export interface ChartQuarter {
  readonly quarter: string;
  readonly phase: 'before' | 'first' | 'during' | 'after';
}

/** A category axis that writes the year under its first quarter and leaves the others bare. */
export const quarterAxis = (quarters: readonly ChartQuarter[], rest: { gridIndex?: number; bare?: boolean } = {}) => ({
  type: 'category' as const,
  gridIndex: rest.gridIndex ?? 0,
  data: quarters.map(({ quarter }) => quarter),
  axisLabel: { interval: 0, hideOverlap: true, show: rest.bare !== true, formatter: (name: string) => (name.endsWith('Q1') ? name.slice(0, 4) : '') },
  axisTick: { show: true, interval: (_: number, name: string) => name.endsWith('Q1') },
});

/** The quarter of a day among these, for events on the axis; `null` where the chart does not reach. */
const quarterOf = (quarters: readonly ChartQuarter[]) => (day: string): string | null => {
  const name = `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return quarters.some(({ quarter }) => quarter === name) ? name : null;
};

/** Lines for events, their words upright over the plot. */
export const quarterEvents = (quarters: readonly ChartQuarter[], events: readonly Annotation[]): MarkLineComponentOption => {
  const marks = annotationMarks(events, quarterOf(quarters));
  return { ...marks, label: { ...marks.label, position: 'end', distance: 2, width: 150 } };
};
