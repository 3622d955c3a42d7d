import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import { chartTheme } from './chart-theme';
import { init } from './engine';

type Chart = ReturnType<typeof init>;

const PRINT_WIDTH = 680;

/** Keeps the picture as wide as its place, on paper too. */
const followSize = (chart: Chart, place: HTMLElement): (() => void) => {
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  const forPaper = () => chart.resize({ width: Math.min(PRINT_WIDTH, place.clientWidth) });
  const forScreen = () => chart.resize();
  window.addEventListener('beforeprint', forPaper);
  window.addEventListener('afterprint', forScreen);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', forPaper);
    window.removeEventListener('afterprint', forScreen);
  };
};

/** Draws an option into an element, anew when light turns dark. The option is set whole: series that are gone go. */
export const useChart = (option: EChartsCoreOption): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const drawn = init(element, chartTheme(), { renderer: 'svg' });
    chart.current = drawn;
    const stop = followSize(drawn, element);
    return () => {
      stop();
      drawn.dispose();
      chart.current = null;
    };
  }, [scheme]);
  useEffect(() => {
    chart.current?.setOption({ animation: false, aria: { enabled: true, decal: { show: true } }, ...option }, { replaceMerge: ['series'] });
  }, [option, scheme]);
  return place;
};
