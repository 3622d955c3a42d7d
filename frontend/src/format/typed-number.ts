import { roundHalfUp } from '@monitor/domain';

/** Binary crumbs of a sum or product of decimals removed. */
export const onGrid = (value: number): number => Number(roundHalfUp(value, 6));

/** What was typed, full-width digits too; NaN when it is no number. */
export const readNumber = (typed: string): number => {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
};
