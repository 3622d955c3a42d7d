import type { EChartsCoreOption } from 'echarts/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Chart } from '../charts/chart';
import type { ChartPoint } from '../charts/chart-point';
import { useMessages } from '../messages/language';
import styles from './chart-panel.module.css';
import type { ChartTableContent } from './chart-table';
import { SpokenRow } from './spoken-row';

interface ChartStageProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart says, in a sentence or two. */
  readonly told: string;
  readonly content: ChartTableContent;
  /** The mark of each row; without it row i is the i-th datum of the first series. */
  readonly points?: readonly ChartPoint[] | undefined;
  readonly onPick?: ((index: number, series: number) => void) | undefined;
}

/** The row a key leads to from the row stepped to (`null` before the first step); `undefined` for other keys. */
export const stepTo = (key: string, at: number | null, rows: number): number | undefined => {
  const last = rows - 1;
  if (last < 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight' || key === 'ArrowDown') return at === null ? 0 : Math.min(last, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at === null ? last : Math.max(0, at - 1);
  return undefined;
};

const useSteps = ({ content, points, onPick }: ChartStageProps) => {
  const [at, go] = useState<number | null>(null);
  const point = useMemo(() => (at === null ? null : (points?.[at] ?? { series: 0, index: at })), [at, points]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepTo(event.key, at, content.rows.length);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    }
    if (event.key === 'Escape' && at !== null) go(null);
    if (event.key === 'Enter' && point !== null) onPick?.(point.index, point.series);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) go(null);
  };
  return { at, point, onKeyDown, onBlur };
};

/** A chart as one stop of the Tab key: arrows step from point to point, each said in words; Enter picks it, Escape leaves it. */
export const ChartStage = (props: ChartStageProps) => {
  const { option, height, told, content, onPick } = props;
  const { frame } = useMessages();
  const hint = useId();
  const { at, point, onKeyDown, onBlur } = useSteps(props);
  const latest = useRef(onPick);
  useEffect(() => {
    latest.current = onPick;
  });
  const canPick = onPick !== undefined;
  const pick = useMemo(() => (canPick ? (index: number, series: number) => latest.current?.(index, series) : undefined), [canPick]);
  return (
    <div className={styles.stage} role="application" aria-roledescription={frame.chart} aria-label={told} aria-describedby={hint} tabIndex={0} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Chart option={option} height={height} at={point} onPick={pick} />
      <span id={hint} hidden>{canPick ? frame.stepAndPick : frame.step}</span>
      <SpokenRow content={content} at={at} />
    </div>
  );
};
