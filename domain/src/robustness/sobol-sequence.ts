import { mixBits } from './random.js';

const BITS = 32;

/** Primitive polynomials (degree, inner coefficients) and first direction numbers of S. Joe & F. Y. Kuo (2008), dimensions 2 to 16; dimension 1 is van der Corput's. */
const directions: readonly (readonly [degree: number, coefficients: number, first: readonly number[]])[] = [
  [1, 0, [1]], [2, 1, [1, 3]], [3, 1, [1, 3, 1]], [3, 2, [1, 1, 1]], [4, 1, [1, 1, 3, 3]], [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]], [5, 4, [1, 1, 5, 5, 5]], [5, 7, [1, 1, 7, 11, 19]], [5, 11, [1, 1, 5, 1, 1]], [5, 13, [1, 1, 1, 3, 11]], [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]], [6, 13, [1, 1, 1, 15, 21, 21]], [6, 16, [1, 3, 1, 13, 27, 49]],
];

/** Most dimensions that `createSobolSequence` offers. */
export const SOBOL_DIMENSIONS = directions.length + 1;

const firstDimension = (): Uint32Array => Uint32Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit));

const laterDimension = (row: number): Uint32Array => {
  const [degree, coefficients, first] = directions[row] ?? [0, 0, []];
  const numbers = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      numbers[bit] = (first[bit] ?? 0) << (BITS - 1 - bit);
      continue;
    }
    const back = numbers[bit - degree] ?? 0;
    let word = back ^ (back >>> degree);
    for (let inner = 1; inner < degree; inner += 1) if ((coefficients >>> (degree - 1 - inner)) & 1) word ^= numbers[bit - inner] ?? 0;
    numbers[bit] = word >>> 0;
  }
  return numbers;
};

/**
 * Sobol's low-discrepancy sequence in Gray-code order, every coordinate shifted digitally by the seed: a new point per call, written into the array given
 * (its length is the number of dimensions), coordinates in [0, 1). Throws RangeError above `SOBOL_DIMENSIONS`.
 */
export const createSobolSequence = (dimensions: number, seed: number): ((into: Float64Array) => void) => {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= SOBOL_DIMENSIONS)) throw new RangeError(`低差异序列的维数应为 1 至 ${SOBOL_DIMENSIONS}`);
  const numbers = Array.from({ length: dimensions }, (_, index) => (index === 0 ? firstDimension() : laterDimension(index - 1)));
  const words = Uint32Array.from({ length: dimensions }, (_, index) => mixBits(mixBits(seed) + Math.imul(index + 1, 0x9e3779b9)));
  let count = 0;
  return (into) => {
    for (let index = 0; index < dimensions; index += 1) into[index] = (words[index] ?? 0) / 2 ** BITS;
    count += 1;
    // Gray code: from one point to the next only the bit of the counter's trailing zeros turns.
    const bit = 31 - Math.clz32(count & -count);
    for (const [index, row] of numbers.entries()) words[index] = (words[index] ?? 0) ^ (row[bit] ?? 0);
  };
};
