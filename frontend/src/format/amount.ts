import { compareDecimal, roundTextHalfUp } from '@monitor/domain';
import { jurisdiction } from '../policy/jurisdiction';
import { groupDigits, shiftLeft } from './group-digits';

/** The main, the middle or the large unit of the place's money: 元, 万元 or 亿元. */
export type MoneyScale = 'yuan' | 'wan' | 'yi';

const order: readonly MoneyScale[] = ['yuan', 'wan', 'yi'];

/** Powers of ten; a place with fewer units has its largest in their stead. */
const placesOf = (scale: MoneyScale): number => jurisdiction().money.units.slice(0, order.indexOf(scale) + 1).at(-1)?.shift ?? 0;

const ONE = '1';

const sizeOf = (text: string): string => text.replace(/^-/u, '');

/** Two decimals in the given scale, grouped, rounded half up: (`713400.00`, `wan`) → `71.34`. */
export const amountText = (yuan: string, scale: MoneyScale): string => groupDigits(roundTextHalfUp(shiftLeft(yuan, placesOf(scale)), 2));

/** One scale for a whole column: 亿元 when its largest amount reaches one, else 万元; 元 only when every amount is below one 元. */
export const columnScale = (amounts: readonly (string | null)[]): MoneyScale => {
  const sizes = amounts.filter((amount) => amount !== null).map(sizeOf);
  const largest = sizes.reduce((top, size) => (compareDecimal(size, top) > 0 ? size : top), '0');
  if (compareDecimal(largest, `1${'0'.repeat(placesOf('yi'))}`) >= 0) return 'yi';
  return compareDecimal(largest, ONE) < 0 && compareDecimal(largest, '0') > 0 ? 'yuan' : 'wan';
};

/** Every digit in 元, grouped, for a title or a screen reader. */
export const exactYuan = (yuan: string): string => groupDigits(roundTextHalfUp(yuan, 2));
