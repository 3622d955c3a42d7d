import type { EChartsCoreOption } from 'echarts/core';
import { useChart } from './use-chart';

/** The chunk that brings the engine. Use `Chart`, which loads it when it is needed. */
export const DrawnChart = ({ option, height, label }: { option: EChartsCoreOption; height: number; label: string }) => {
  const place = useChart(option);
  return <div ref={place} role="img" aria-label={label} style={{ height, minWidth: 0 }} />;
};
