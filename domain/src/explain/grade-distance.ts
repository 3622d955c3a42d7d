import { compareNumbers } from '../number/round.js';
import type { Scheme } from '../scheme/scheme.js';
import type { GradeCode } from '../score/grade.js';

export type GradeLine = Extract<GradeCode, 'pass' | 'good' | 'excellent'>;

/** How far a total is from the lowest total of a grade. */
export interface GradeDistance {
  readonly grade: GradeLine;
  readonly line: number;
  /** Line − total, in points: positive while points are wanting, negative by how much the line is cleared. */
  readonly gap: number;
  /** Judged as grades are: on the unrounded value, binary noise removed. */
  readonly cleared: boolean;
}

/** The lines of a scheme, lowest first. */
export const gradeLines = ({ grading }: Scheme): readonly { readonly grade: GradeLine; readonly line: number }[] => [
  { grade: 'pass', line: grading.passFrom },
  { grade: 'good', line: grading.goodFrom },
  { grade: 'excellent', line: grading.excellentFrom },
];

/** Distance of a graded total to every line, lowest first. Clearing the line of 优秀 does not yet give a seat in its share. */
export const gradeDistances = (total: number, scheme: Scheme): readonly GradeDistance[] =>
  gradeLines(scheme).map(({ grade, line }) => ({ grade, line, gap: line - total, cleared: compareNumbers(total, line) >= 0 }));
