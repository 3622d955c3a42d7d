import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import type { ChartPoint } from './chart-point';
import { chartTheme, inColour } from './chart-theme';
import { init } from './engine';

type Chart = ReturnType<typeof init>;

interface Drawing {
  readonly option: EChartsCoreOption;
  /** The mark stepped to; its tip is shown. */
  readonly at?: ChartPoint | null | undefined;
  readonly onPick?: ((index: number, series: number) => void) | undefined;
}

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

const pointTo = (chart: Chart, at: ChartPoint | null): void => {
  chart.dispatchAction({ type: 'downplay' });
  if (at === null) {
    chart.dispatchAction({ type: 'hideTip' });
    return;
  }
  const mark = { seriesIndex: at.series, dataIndex: at.index };
  chart.dispatchAction({ type: 'highlight', ...mark });
  chart.dispatchAction({ type: 'showTip', ...mark });
};

/** Draws an option into an element, anew when light turns dark. The option is set whole: series that are gone go. */
export const useChart = ({ option, at = null, onPick }: Drawing): RefObject<HTMLDivElement | null> => {
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
    chart.current?.setOption({ animation: false, aria: { enabled: true, label: { enabled: false }, decal: { show: true } }, ...inColour(option) }, { replaceMerge: ['series'] });
  }, [option, scheme]);
  useEffect(() => {
    if (chart.current !== null) pointTo(chart.current, at);
  }, [at, option, scheme]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onPick === undefined) return undefined;
    const pick = ({ dataIndex, seriesIndex }: { dataIndex?: number; seriesIndex?: number }) => onPick(dataIndex ?? -1, seriesIndex ?? 0);
    drawn.on('click', pick);
    return () => void drawn.off('click', pick);
  }, [onPick, scheme]);
  return place;
};
