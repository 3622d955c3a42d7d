import type { Stretch } from './score-stretches.js';

/** Below this share of draws with the official answer, a flag is 临界 and needs a second reviewer. */
export const STABLE_FROM = 0.8;

export interface FlagStability {
  /** Whether the flag officially stands. */
  readonly stands: boolean;
  /** Share of draws in which it stands, 0–1. */
  readonly share: number;
  /** Share of draws with the official answer: `share` of a flag that stands, the rest of one that does not. */
  readonly stability: number;
  /** 临界: stability below 80 %. */
  readonly marginal: boolean;
}

/** How often a flag keeps its official answer over the stretches its unit was drawn into; one whose unit is not ranked has none and is whole. */
export const flagStability = (stands: boolean, stretches: readonly Stretch[], isRaised: (stretch: Stretch) => boolean): FlagStability => {
  const draws = stretches.reduce((sum, stretch) => sum + stretch.draws, 0);
  if (draws === 0) return { stands, share: Number(stands), stability: 1, marginal: false };
  const count = stretches.filter(isRaised).reduce((sum, stretch) => sum + stretch.draws, 0);
  const stability = (stands ? count : draws - count) / draws;
  return { stands, share: count / draws, stability, marginal: stability < STABLE_FROM };
};
