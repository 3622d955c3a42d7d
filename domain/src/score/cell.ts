import { compareDecimal, parseDecimal } from '../number/decimal.js';
import { withoutNoise } from '../number/round.js';
import type { Indicator } from '../scheme/indicator.js';

/** What is known of one indicator of one consortium: reported, not due this year, or due and absent. */
export type CellState = 'reported' | 'not_applicable' | 'missing';

/** `value` is in the indicator's unit and present exactly when the state is `reported`. */
export interface ScoreCell {
  readonly indicator: string;
  readonly state: CellState;
  readonly value: number | null;
}

/** A measure's answer: decimal text in the units of the indicator's parts, `null` when nothing was recorded. */
export interface MeasuredParts {
  readonly numerator: string | null;
  readonly denominator: string | null;
}

const asNumber = (text: string): number => {
  parseDecimal(text);
  return Number(text);
};

const empty = (indicator: Indicator): ScoreCell =>
  indicator.whenEmpty === 'zero'
    ? { indicator: indicator.code, state: 'reported', value: 0 }
    : { indicator: indicator.code, state: indicator.whenEmpty, value: null };

const reported = (indicator: Indicator, raw: number): ScoreCell => {
  const value = withoutNoise(raw * indicator.scale);
  return { indicator: indicator.code, state: 'reported', value: Math.min(value, indicator.atMost ?? value) };
};

/** A cell that was due and did not come. */
export const missingCell = (indicator: Indicator): ScoreCell => ({ indicator: indicator.code, state: 'missing', value: null });

const ratioCell = (indicator: Indicator, { numerator, denominator }: MeasuredParts): ScoreCell => {
  if (denominator === null || compareDecimal(denominator, '0') === 0) return empty(indicator);
  if (numerator === null) return missingCell(indicator);
  return reported(indicator, asNumber(numerator) / asNumber(denominator));
};

/**
 * Turns a measure's parts into a cell: `ratio` is numerator ÷ denominator × scale, `sum` numerator × scale, at most `atMost`.
 * An empty register follows the indicator's `whenEmpty`; a denominator without a numerator is missing. Throws RangeError on text that is no decimal number.
 */
export const cellOf = (indicator: Indicator, parts: MeasuredParts): ScoreCell => {
  if (indicator.value === 'ratio') return ratioCell(indicator, parts);
  return parts.numerator === null ? empty(indicator) : reported(indicator, asNumber(parts.numerator));
};
