import { declaredMeasure } from './declared-measure.js';

/** Governance meetings held ÷ required by the charter. */
export const governanceMeetings = declaredMeasure({ code: 'C4', numerator: '当年召开的决策会议次数', denominator: '章程规定的年度决策会议次数' });
