import type { ReportColumn } from './report.js';

interface Described {
  readonly code: string;
  readonly head: string;
  readonly formula: string;
  readonly width?: number;
}

/** Words; told apart from identifiers so that neither is ever read as a number. */
export const textColumn = (of: Described): ReportColumn => ({ ...of, type: 'text', unit: '文字', summed: false });

export const codeColumn = (of: Described): ReportColumn => ({ ...of, type: 'code', unit: '编码', summed: false });

/** Decimal text in 元. */
export const moneyColumn = (of: Described, summed = true): ReportColumn => ({ ...of, type: 'money', unit: '元', summed });

export const countColumn = (of: Described & { readonly unit: string }, summed = true): ReportColumn => ({ ...of, type: 'count', summed });

/** A measured number that sums to nothing: a score, a rank, a length of time. */
export const scoreColumn = (of: Described & { readonly unit: string }): ReportColumn => ({ ...of, type: 'score', summed: false });

/** `%` shows a hundred times the quotient, any other unit the quotient. */
export const ratioColumn = (of: Described & { readonly unit: string; readonly of: readonly [string, string] }): ReportColumn => ({ ...of, type: 'ratio', summed: false });
