import { declaredMeasure } from './declared-measure.js';

/** Art. 12: obligations of members due in the year and fulfilled ÷ due. */
export const obligationFulfilment = declaredMeasure({ code: 'C2', numerator: '当年已履行的到期义务数', denominator: '当年到期的成员义务数' });
