/** Competition ranks of one draw and, beside each, how many units share the place (1 when alone). */
export interface Places {
  readonly ranks: Uint32Array;
  readonly tied: Uint32Array;
}

/** How many of the numbers, sorted upwards, lie below `value`, or with `orEqual` not above it. */
const countBelow = (sorted: Float64Array, value: number, orEqual: boolean): number => {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const each = sorted[middle] ?? NaN;
    if (each < value || (orEqual && each === value)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** Ranks totals, highest first (90, 85, 85, 70 are 1, 2, 2, 4), into the same arrays on every call. */
export const createRanker = (units: number): ((totals: Float64Array) => Places) => {
  const places: Places = { ranks: new Uint32Array(units), tied: new Uint32Array(units) };
  const sorted = new Float64Array(units);
  return (totals) => {
    sorted.set(totals);
    sorted.sort();
    for (let unit = 0; unit < units; unit += 1) {
      const total = totals[unit] ?? NaN;
      const notAbove = countBelow(sorted, total, true);
      places.ranks[unit] = units - notAbove + 1;
      places.tied[unit] = notAbove - countBelow(sorted, total, false);
    }
    return places;
  };
};
