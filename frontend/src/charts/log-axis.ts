import { numberText } from '../format/number-text';

const ROUND = [1, 2, 5] as const;

/** Round numbers (1, 2 and 5 of each power of ten) from `least` to `most`, both above 0. */
export const roundTicks = (least: number, most: number): readonly number[] => {
  const first = Math.floor(Math.log10(least));
  const decades = Array.from({ length: Math.ceil(Math.log10(most)) - first + 1 }, (_, step) => 10 ** (first + step));
  return decades.flatMap((decade) => ROUND.map((factor) => factor * decade)).filter((tick) => tick >= least && tick <= most);
};

/** A logarithmic axis whose labels are round numbers; the engine alone would label its two ends instead. */
export const logAxis = ({ min, max }: { min: number; max: number }) => {
  const customValues = [...roundTicks(min, max)];
  return {
    type: 'log', min, max, splitLine: { show: false },
    axisTick: { customValues },
    axisLabel: { customValues, formatter: (amount: number) => numberText(amount, amount < 1 ? 2 : 0), hideOverlap: true },
  } as const;
};
