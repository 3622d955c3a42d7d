import { type FlagKind, flagBits, grades, type WhatIfResult } from '@monitor/domain';

/** A year's outcome as columns, row per consortium in the order of the reply. */
export interface YearFigures {
  /** NaN for one that is not evaluated. */
  readonly totals: Float64Array<ArrayBuffer>;
  /** 0 for one without a place. */
  readonly ranks: Uint32Array<ArrayBuffer>;
  /** Index into the domain's `grades`; `NO_GRADE` where no verdict is due. */
  readonly grades: Uint8Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  /** Bits of the domain's `flagBits`. */
  readonly flags: Uint8Array<ArrayBuffer>;
}

export const NO_GRADE = 255;

interface Official {
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: string;
  readonly flags: readonly string[];
}

const bitOf = (kind: string): number => [...flagBits].find(([each]) => each === kind)?.[1] ?? 0;

const gradeIndex = (code: string): number => {
  const at = grades.findIndex((grade) => grade.code === code);
  return at < 0 ? NO_GRADE : at;
};

/** The official outcome as it was published. */
export const officialFigures = (units: readonly { readonly official: Official }[]): YearFigures => ({
  totals: Float64Array.from(units, ({ official }) => official.total ?? NaN),
  ranks: Uint32Array.from(units, ({ official }) => official.rank ?? 0),
  grades: Uint8Array.from(units, ({ official }) => gradeIndex(official.grade)),
  marks: new Uint8Array(units.length),
  flags: Uint8Array.from(units, ({ official }) => official.flags.reduce((bits, kind) => bits | bitOf(kind), 0)),
});

/** A copy of the engine's own arrays, which the next computation fills anew. */
export const copyOf = ({ totals, ranks, grades: gradesNow, marks, flags }: WhatIfResult): YearFigures => ({
  totals: totals.slice(), ranks: ranks.slice(), grades: gradesNow.slice(), marks: marks.slice(), flags: flags.slice(),
});

/** The kinds of flag behind the bits, in the domain's order. */
export const kindsIn = (bits: number): readonly FlagKind[] => [...flagBits].filter(([, bit]) => (bits & bit) !== 0).map(([kind]) => kind);
