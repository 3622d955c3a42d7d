import { roundTextHalfUp } from './round.js';
import { formatDecimal, parseDecimal } from './decimal.js';

/** An amount in 分, exact. */
export type Money = bigint;

const CENT_PLACES = 2;
const WAN_PLACES = 6;

/** Reads decimal text in 元 (`12`, `12.3`, `-12.340`). Throws RangeError on other text and on parts of a 分. */
export const parseYuan = (text: string): Money => {
  const { units, places } = parseDecimal(text);
  if (places <= CENT_PLACES) return units * 10n ** BigInt(CENT_PLACES - places);
  const step = 10n ** BigInt(places - CENT_PLACES);
  if (units % step !== 0n) throw new RangeError(`金额“${text}”不足一分，请保留两位小数`);
  return units / step;
};

/** Decimal text in 元 with two places and no grouping, as the warehouse and exports hold it. */
export const formatYuan = (amount: Money): string => formatDecimal({ units: amount, places: CENT_PLACES });

/** Decimal text in 万元 with all six places, exact: 10000000.00 元 → `1000.000000`. */
export const formatWanYuan = (amount: Money): string => formatDecimal({ units: amount, places: WAN_PLACES });

const TEN_THOUSAND_YUAN = 1_000_000n;

/** An amount as a sentence tells it: 万元 with two places from one 万元 on, else 元; rounded half up. */
export const tellMoney = (amount: Money): string =>
  amount >= TEN_THOUSAND_YUAN ? `${roundTextHalfUp(formatWanYuan(amount), 2)} 万元` : `${formatYuan(amount)} 元`;

/** Sum of any number of amounts; of none, zero. */
export const addMoney = (...amounts: readonly Money[]): Money => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Sign of `left - right`. */
export const compareMoney = (left: Money, right: Money): -1 | 0 | 1 => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
