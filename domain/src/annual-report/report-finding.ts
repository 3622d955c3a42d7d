import * as z from 'zod/mini';

/** What the checks of a report say beside the codes of its reading. */
export const checkCodes = [
  'wrong_consortium', 'wrong_year', 'year_not_over', 'date_in_future', 'date_before_year_end', 'date_before_arrival', 'half_filled', 'not_filled', 'zero_denominator',
  'above_whole', 'missing_row', 'differs_from_system', 'unit_slip', 'jump',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** Something about a cell of an annual report. An error bars its approval; a warning asks for a reason. */
export const reportFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** One of `checkCodes` or a code of rejection. */
  code: z.string(),
  /** `''` where the whole workbook is meant. */
  sheet: z.string(),
  /** `''` where the whole sheet is meant. */
  cell: z.string(),
  /** `C2.numerator`, a field of the report such as `year`, or `''`. */
  item: z.string(),
  found: z.string(),
  /** What would be right or is compared with; `''` where only the message can tell. */
  expected: z.string(),
  /** Chinese: what is wrong and how to mend it. */
  message: z.string(),
});
export type ReportFinding = z.output<typeof reportFindingSchema>;

/** A cell of the template as it was handed in. */
export const filledCellSchema = z.object({
  item: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** As written. */
  text: z.string(),
  /** Decimal text as the load reads it; `null` for what is empty or refused. */
  value: z.nullable(z.string()),
});
export type FilledCell = z.output<typeof filledCellSchema>;

/** Fields that say whose report it is, and since when. */
export const reportFields = ['consortium', 'year', 'submitted', 'signed_by'] as const;
export type ReportField = (typeof reportFields)[number];

export const errorsIn = (findings: readonly ReportFinding[]): number => findings.filter(({ severity }) => severity === 'error').length;
export const warningsIn = (findings: readonly ReportFinding[]): number => findings.filter(({ severity }) => severity === 'warning').length;
