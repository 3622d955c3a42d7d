import type { MarkLineComponentOption } from 'echarts/components';
import { type Annotation, annotationMarks } from './annotation-marks';

/** From this month on the words stand left of their line, or they would leave the picture. */
const LATE = 9;

const monthOf = ({ happened }: Annotation): number => Number(happened.slice(5, 7));

const looksFor = (events: readonly Annotation[], names: readonly string[], align: 'left' | 'right') => {
  const { data = [], label } = annotationMarks(events, (happened) => names[Number(happened.slice(5, 7)) - 1] ?? null);
  return data.map((each) => ({ ...each, label: { ...label, rotate: 0, align, width: 120 } }));
};

/** Lines for the events of a year on an axis of its twelve months, in their order. */
export const monthEvents = (events: readonly Annotation[], names: readonly string[]): MarkLineComponentOption => ({
  ...annotationMarks([], () => null),
  data: [
    ...looksFor(events.filter((event) => monthOf(event) < LATE), names, 'left'),
    ...looksFor(events.filter((event) => monthOf(event) >= LATE), names, 'right'),
  ],
});
