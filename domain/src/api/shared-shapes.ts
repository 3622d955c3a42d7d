import * as z from 'zod/mini';
import type { GradeCode } from '../score/grade.js';

/** A whole number that may arrive as text in an address. */
export const wholeNumber = z.coerce.number().check(z.int());

/** A list in an address: `sector=nev,materials`; absent means all. */
const codeList = z._default(
  z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((given) => [...new Set((Array.isArray(given) ? given : given.split(',')).filter((code) => code !== ''))].sort()),
  ),
  [],
);

/** The filters every page shares; they are the address. Lists are sorted, so equal filters have equal keys. */
export const filters = z.object({
  /** The year judged; absent means the latest one. */
  year: z.optional(wholeNumber),
  sector: codeList,
  district: codeList,
  status: codeList,
});
export type Filters = z.output<typeof filters>;

/** Decimal text: an amount in 元 with two places, or a count; never a float. */
export const decimalText = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));

/** Where a number came from, down to the cell. */
export const provenance = z.object({
  path: z.string(),
  sheet: z.string(),
  row: z.number(),
  cell: z.string(),
});

/** Said with every reply that shows figures. */
export const basis = z.object({
  edition: z.string(),
  publishedAt: z.string(),
  year: z.number(),
  years: z.array(z.number()),
  scheme: z.string(),
  ruleSet: z.string(),
  /** Calendar date up to which the data of the year were judged. */
  asOf: z.string(),
  reportsDue: z.number(),
  reportsIn: z.number(),
});

export const flagKind = z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']);
/** `null` where no verdict is due, as for a revoked consortium. */
export const grade = z.nullable(z.enum(['excellent', 'good', 'pass', 'fail', 'not_evaluable', 'not_due'] as const satisfies readonly GradeCode[]));
export const consortiumStatus = z.enum(['active', 'rectifying', 'revoked', 'dissolved']);
export const cellState = z.enum(['reported', 'not_applicable', 'missing']);
export const ruleOutcome = z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']);
export type FlagKind = z.output<typeof flagKind>;
export type ConsortiumStatus = z.output<typeof consortiumStatus>;
export type RuleOutcome = z.output<typeof ruleOutcome>;
