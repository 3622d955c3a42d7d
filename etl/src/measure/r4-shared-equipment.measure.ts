import { declaredMeasure } from './declared-measure.js';

/** Hours of listed equipment used by members other than its owner ÷ hours available. */
export const sharedEquipment = declaredMeasure({ code: 'R4', numerator: '共享仪器被其他成员使用的机时', denominator: '共享仪器可用机时' });
