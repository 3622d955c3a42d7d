/** Competition ranks of one draw and, beside each, how many units share the place (1 when alone). */
export interface Places {
  readonly ranks: Uint32Array;
  readonly tied: Uint32Array;
}

/** Totals count as equal when they agree to nine places, as everywhere in the score. */
const UNITS_PER_POINT = 1e9;
const LOW_BITS = 20;
const DIGIT_BITS = 10;
const DIGIT_MASK = 2 ** DIGIT_BITS - 1;

/** Order of the units by one half of their keys, digit by digit from the least: a stable counting sort, a fraction of the cost of comparing. */
const createHalfSorter = (units: number): ((keys: Uint32Array, order: Uint32Array) => void) => {
  const [starts, next] = [new Uint32Array(DIGIT_MASK + 2), new Uint32Array(units)];
  const sortByDigit = (keys: Uint32Array, order: Uint32Array, shift: number): void => {
    starts.fill(0);
    for (const key of keys) {
      const digit = (key >>> shift) & DIGIT_MASK;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 1; digit <= DIGIT_MASK; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    for (const unit of order) {
      const digit = ((keys[unit] ?? 0) >>> shift) & DIGIT_MASK;
      const place = starts[digit] ?? 0;
      next[place] = unit;
      starts[digit] = place + 1;
    }
    order.set(next);
  };
  return (keys, order) => {
    let most = 0;
    for (const key of keys) most = Math.max(most, key);
    for (let shift = 0; shift < 32 && most >>> shift > 0; shift += DIGIT_BITS) sortByDigit(keys, order, shift);
  };
};

/** Ranks totals of 0 to four million points, highest first (90, 85, 85, 70 are 1, 2, 2, 4), into the same arrays on every call. */
export const createRanker = (units: number): ((totals: Float64Array) => Places) => {
  const places: Places = { ranks: new Uint32Array(units), tied: new Uint32Array(units) };
  const [low, high, order] = [new Uint32Array(units), new Uint32Array(units), new Uint32Array(units)];
  const sort = createHalfSorter(units);
  const isSame = (one: number, other: number): boolean => low[one] === low[other] && high[one] === high[other];
  return (totals) => {
    for (let unit = 0; unit < units; unit += 1) {
      const key = Math.round((totals[unit] ?? 0) * UNITS_PER_POINT);
      high[unit] = Math.floor(key / 2 ** LOW_BITS);
      low[unit] = key % 2 ** LOW_BITS;
      order[unit] = unit;
    }
    sort(low, order);
    sort(high, order);
    for (let end = units; end > 0; ) {
      let start = end - 1;
      while (start > 0 && isSame(order[start - 1] ?? 0, order[end - 1] ?? 0)) start -= 1;
      for (let at = start; at < end; at += 1) {
        places.ranks[order[at] ?? 0] = units - end + 1;
        places.tied[order[at] ?? 0] = end - start;
      }
      end = start;
    }
    return places;
  };
};
