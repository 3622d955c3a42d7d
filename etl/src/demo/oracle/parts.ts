import type { MeasuredParts } from '@monitor/domain';

import type { AnnualReport, ConsortiumWorld, FundEntry, Organisation, Outcome, Project } from '../world.js';

/** A consortium in one year, looked at in memory: what the engine will have to find in the files. */
export interface Look {
  readonly world: ConsortiumWorld;
  readonly year: number;
  readonly roster: ReadonlyMap<string, Organisation>;
  readonly funds: readonly FundEntry[];
  readonly outcomes: readonly Outcome[];
  readonly projects: readonly Project[];
  readonly report: AnnualReport | null;
}

/** The parts of one indicator; `null` when the records hold nothing for it. */
export type Gauge = (look: Look) => MeasuredParts;

const nothing: MeasuredParts = { numerator: null, denominator: null };

const SIX = 1_000_000n;

/** A whole number of 分 as decimal text in 元. */
export const yuan = (cents: number): string => {
  const sign = cents < 0 ? '-' : '';
  const size = Math.abs(cents);
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
};

export const counted = (numerator: number, denominator: number): MeasuredParts =>
  denominator === 0 ? nothing : { numerator: String(numerator), denominator: String(denominator) };

/** A sum over rows: no rows is not the same as a sum of zero. */
export const summed = <T>(rows: readonly T[], worth: (row: T) => number): MeasuredParts =>
  rows.length === 0 ? nothing : { numerator: String(rows.reduce((sum, row) => sum + worth(row), 0)), denominator: '0' };

export const money = <T>(rows: readonly T[], cents: (row: T) => number): MeasuredParts =>
  rows.length === 0 ? nothing : { numerator: yuan(rows.reduce((sum, row) => sum + cents(row), 0)), denominator: '0' };

export const centsOf = (rows: readonly FundEntry[]): number => rows.reduce((sum, row) => sum + row.amount, 0);

/** Decimal text as millionths. */
export const millionths = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * SIX + BigInt(fraction.padEnd(6, '0').slice(0, 6));
};

/** Millionths as decimal text. */
export const fromMillionths = (value: bigint): string => `${value / SIX}.${String(value % SIX).padStart(6, '0')}`;

/** A quotient of two numbers in millionths, itself in millionths, cut off after the sixth place. */
export const quotient = (first: bigint, second: bigint): bigint => (first * SIX) / second;
