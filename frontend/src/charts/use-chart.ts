import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import { usePrinting } from '../ui/use-printing';
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

/** Keeps the picture as wide as its place. */
const followSize = (chart: Chart, place: HTMLElement): (() => void) => {
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  return () => observer.disconnect();
};

/** Runs with the colours of day where it is for paper: paper is light, and the page is not paper yet when its pictures are drawn for it. */
const coloured = <T>(isPrinting: boolean, draw: () => T): T => {
  if (!isPrinting) return draw();
  const { dataset } = document.documentElement;
  const before = dataset['mantineColorScheme'];
  dataset['mantineColorScheme'] = 'light';
  const drawn = draw();
  if (before !== undefined) dataset['mantineColorScheme'] = before;
  return drawn;
};

const paperSize = (place: HTMLElement, isPrinting: boolean) => (isPrinting ? { width: Math.min(PRINT_WIDTH, place.clientWidth) } : {});

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
  const isPrinting = usePrinting();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const drawn = coloured(isPrinting, () => init(element, chartTheme(), { renderer: 'svg', ...paperSize(element, isPrinting) }));
    chart.current = drawn;
    const stop = isPrinting ? undefined : followSize(drawn, element);
    return () => {
      stop?.();
      drawn.dispose();
      chart.current = null;
    };
  }, [scheme, isPrinting]);
  useEffect(() => {
    const shown = coloured(isPrinting, () => inColour(option));
    chart.current?.setOption({ animation: false, aria: { enabled: true, label: { enabled: false }, decal: { show: true } }, ...shown }, { replaceMerge: ['series'] });
  }, [option, scheme, isPrinting]);
  useEffect(() => {
    if (chart.current !== null) pointTo(chart.current, at);
  }, [at, option, scheme, isPrinting]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onPick === undefined) return undefined;
    const pick = ({ dataIndex, seriesIndex }: { dataIndex?: number; seriesIndex?: number }) => onPick(dataIndex ?? -1, seriesIndex ?? 0);
    drawn.on('click', pick);
    return () => void drawn.off('click', pick);
  }, [onPick, scheme, isPrinting]);
  return place;
};
