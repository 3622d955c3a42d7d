import type { MarkLineComponentOption } from 'echarts/components';
import { type Annotation, annotationMarks } from './annotation-marks';

/** Lines for the events of a year on an axis of its twelve months, in their order. */
export const monthEvents = (events: readonly Annotation[], names: readonly string[]): MarkLineComponentOption => {
  const marks = annotationMarks(events, (happened) => names[Number(happened.slice(5, 7)) - 1] ?? null);
  return { ...marks, label: { ...marks.label, position: 'insideEndTop', rotate: 0, align: 'left', width: 120 } };
};
