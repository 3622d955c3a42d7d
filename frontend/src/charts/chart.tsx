import { Skeleton } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';

const Drawn = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }));

interface ChartProps {
  /** Memoise it: a new object is drawn anew. */
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What a person who cannot see the picture is told. */
  readonly label: string;
}

/** A chart; its engine is fetched when the first one is shown. Beside each stands a table with the same numbers. */
export const Chart = (props: ChartProps) => (
  <Suspense fallback={<Skeleton height={props.height} />}><Drawn {...props} /></Suspense>
);
