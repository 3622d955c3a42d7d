import { milestoneMeasure } from './milestone-measure.js';

/** Art. 8(3): milestones of the year on time. */
export const milestonesOnTime = milestoneMeasure('P2');
