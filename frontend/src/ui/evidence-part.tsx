import type { MoneyScale } from '../format/amount';
import { decimalTextShown } from '../format/number-text';
import { Amount } from './figures';

const isWhole = (text: string): boolean => !text.includes('.') || /\.0+$/u.test(text);

/** A numerator or denominator: an amount in the given scale, or a count without needless decimals. */
export const Part = ({ text, yuan, scale }: { text: string; yuan: boolean; scale: MoneyScale }) =>
  yuan ? <Amount yuan={text} scale={scale} /> : <span>{decimalTextShown(text, isWhole(text) ? 0 : 2)}</span>;
