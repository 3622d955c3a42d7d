import type { FlagKind } from '../api/shared-shapes.js';
import type { GradeCode } from '../score/grade.js';

/** A flag as it stood, with the words of its grounds. */
export interface JudgedFlag {
  readonly kind: FlagKind;
  readonly headline: string;
  readonly grounds: readonly string[];
}

/** One consortium of a year with what was found about it under one set of documents. */
export interface JudgedUnit {
  readonly consortium: string;
  readonly name: string;
  readonly sector: string;
  /** Points after adjustments; `null` for a unit that is not evaluated. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: GradeCode;
  readonly limitedByCap: boolean;
  /** Chinese; why the grade is what it is, when the total alone does not say. */
  readonly reasons: readonly string[];
  /** Indicator → points of the total it brought. */
  readonly contributions: ReadonlyMap<string, number>;
  readonly flags: readonly JudgedFlag[];
}
