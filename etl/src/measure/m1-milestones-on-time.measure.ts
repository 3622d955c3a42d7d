import { milestoneMeasure } from './milestone-measure.js';

/** The tile of the first page: the same rows as P2, whatever scheme is in force. */
export const milestoneTile = milestoneMeasure('M1');
