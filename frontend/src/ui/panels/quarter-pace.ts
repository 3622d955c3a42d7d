/** 序时进度 at the end of each quarter, in percent. */
export const QUARTER_PACE: readonly number[] = [25, 50, 75, 100];

const WATCH_BEHIND = 10;
const POOR_BEHIND = 20;

/** How far spending lags the elapsed share of the year: more than ten points is watched, more than twenty poor. */
export const paceStatus = (percent: number, pace: number): 'normal' | 'watch' | 'poor' => {
  const behind = pace - percent;
  if (behind > POOR_BEHIND) return 'poor';
  return behind > WATCH_BEHIND ? 'watch' : 'normal';
};
