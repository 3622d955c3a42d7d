import { declaredMeasure } from './declared-measure.js';

/** R&D full-time equivalents ÷ all full-time equivalents. */
export const researchStaff = declaredMeasure({ code: 'R6', numerator: '研发人员全时当量', denominator: '全部人员全时当量' });
