import type { Bilingual } from '../jurisdiction/jurisdiction.js';

export type GradeCode = 'excellent' | 'good' | 'pass' | 'fail' | 'not_evaluable' | 'not_due';

export interface Grade extends Bilingual {
  readonly code: GradeCode;
  /** True for the four grades a total leads to. */
  readonly evaluated: boolean;
}

export const grades: readonly Grade[] = [
  { code: 'excellent', zh: '优秀', en: 'Excellent', evaluated: true },
  { code: 'good', zh: '良好', en: 'Good', evaluated: true },
  { code: 'pass', zh: '合格', en: 'Pass', evaluated: true },
  { code: 'fail', zh: '不合格', en: 'Fail', evaluated: true },
  { code: 'not_evaluable', zh: '不可评', en: 'Not evaluable', evaluated: false },
  { code: 'not_due', zh: '新认定未满一年', en: 'Recognised less than a year ago', evaluated: false },
];
