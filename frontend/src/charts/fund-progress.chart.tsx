import { useMemo } from 'react';
import type { MoneyScale } from '../format/amount';
import { Chart } from './chart';
import type { FundProgress } from './fund-progress';
import { fundProgressOption, type FundProgressWords } from './fund-progress.option';

interface FundProgressChartProps {
  readonly progress: FundProgress;
  readonly words: FundProgressWords;
  readonly scale: MoneyScale;
}

const HEIGHT = 260;

/** Cumulative spending against the plan and the even pace. */
export const FundProgressChart = ({ progress, words, scale }: FundProgressChartProps) => {
  const option = useMemo(() => fundProgressOption(progress, { words, scale }), [progress, words, scale]);
  return <Chart option={option} height={HEIGHT} label={words.description} />;
};
