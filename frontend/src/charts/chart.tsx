import { Skeleton } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import type { ChartPoint } from './chart-point';

const Drawn = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }));

export interface ChartProps {
  /** Memoise it: a new object is drawn anew. */
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What a person who cannot see the picture is told; left out where what stands around the picture tells it. */
  readonly label?: string | undefined;
  readonly at?: ChartPoint | null | undefined;
  /** Memoise it. Told of a pressed mark: the place of its datum, and of its series. */
  readonly onPick?: ((index: number, series: number) => void) | undefined;
}

/** A chart; its engine is fetched when the first one is shown. Beside each stands a table with the same numbers. */
export const Chart = (props: ChartProps) => (
  <Suspense fallback={<Skeleton height={props.height} />}><Drawn {...props} /></Suspense>
);
