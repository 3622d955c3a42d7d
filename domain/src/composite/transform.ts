import type { CompositeIndicator } from './composite-scheme.js';

type Transform = CompositeIndicator['transform'];

/** Values must lie above this to have a logarithm. */
export const lowestOf: Readonly<Record<Transform, number>> = { none: -Infinity, log: -1, ln: 0, log10: 0 };

/** `log` is ln(1 + x), `ln` the natural logarithm, `log10` the decimal one. NaN or −∞ at or below `lowestOf`. */
export const transforms: Readonly<Record<Transform, (value: number) => number>> = {
  none: (value) => value,
  log: Math.log1p,
  ln: Math.log,
  log10: Math.log10,
};
