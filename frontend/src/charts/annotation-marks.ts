import type { MarkLineComponentOption } from 'echarts/components';

/** An event that a chart over time shows. */
export interface Annotation {
  /** Calendar date. */
  readonly happened: string;
  readonly text: string;
}

const LABEL_WIDTH = 96;

/**
 * Dashed lines for events, to be the `markLine` of one series of a chart over time. `xOf` gives the place on the axis (a category, a number
 * or a moment), `null` where the chart does not reach.
 */
export const annotationMarks = (annotations: readonly Annotation[], xOf: (happened: string) => string | number | null): MarkLineComponentOption => ({
  silent: true,
  animation: false,
  symbol: ['none', 'none'],
  lineStyle: { type: 'dashed', width: 1, color: 'var(--ink-3)' },
  label: { position: 'insideEndTop', color: 'var(--ink-2)', fontSize: 12, width: LABEL_WIDTH, overflow: 'truncate', formatter: '{b}' },
  data: annotations.flatMap(({ happened, text }) => {
    const xAxis = xOf(happened);
    return xAxis === null ? [] : [{ name: text, xAxis }];
  }),
});
