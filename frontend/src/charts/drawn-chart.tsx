import type { ChartProps } from './chart';
import { useChart } from './use-chart';

/** The chunk that brings the engine. Use `Chart`, which loads it when it is needed. */
export const DrawnChart = ({ option, height, label, at, onPick }: ChartProps) => {
  const place = useChart({ option, at, onPick });
  const told = label === undefined ? { 'aria-hidden': true } as const : { role: 'img', 'aria-label': label } as const;
  return <div ref={place} {...told} style={{ height, minWidth: 0 }} />;
};
