import { type GradeCode, grades } from '@monitor/domain';

/** The warehouse keeps “no verdict due” as an empty text. */
export const gradeOf = (text: string): GradeCode | null => grades.find((grade) => grade.code === text)?.code ?? null;
