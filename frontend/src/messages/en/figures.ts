import type { figures as zh } from '../zh/figures';

export const figures: typeof zh = {
  units: { yuan: 'CNY', wan: '×10k CNY', yi: '×100m CNY' },
  amount: (text, unit) => `${text} ${unit}`,
  percent: '%',
  points: 'pp',
  score: 'pts',
  consortia: '',
  exact: (yuan) => `${yuan} CNY`,
  increase: 'up',
  decrease: 'down',
  level: 'unchanged',
  onLastYear: 'on last year',
  noPrevious: 'no figure last year',
  missing: 'no data available',
  noDenominator: 'nothing to divide by',
  good: 'improving',
  bad: 'weakening',
  target: (text) => `target ${text}`,
  elapsed: (text) => `time gone ${text}`,
  lastYear: (text) => `last year ${text}`,
};
