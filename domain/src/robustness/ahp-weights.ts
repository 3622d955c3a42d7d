import { sumOf } from './matrix.js';

/** Weights of a pairwise comparison by three methods (a result always says which), and how consistent the comparison is. */
export interface AhpWeights {
  /** Principal eigenvector (特征向量法), row geometric mean (方根法), mean of normalised columns (和法); each sums to 1. */
  readonly eigenvector: readonly number[];
  readonly rowGeometricMean: readonly number[];
  readonly columnMean: readonly number[];
  readonly lambdaMax: number;
  /** `CI = (λ − n) / (n − 1)`, `CR = CI / RI`; both 0 below three items, where no contradiction is possible. */
  readonly ci: number;
  readonly ri: number;
  readonly cr: number;
  /** CR below 0.10. */
  readonly acceptable: boolean;
}

/** Random index for n = 1 … 11 (Saaty). */
const randomIndex: readonly number[] = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51];

const ACCEPTED_BELOW = 0.1;
const ROUNDS = 10_000;
const PRECISION = 1e-15;
/** Printed matrices say 0.33 for a third. */
const RECIPROCAL = 0.02;

type Square = readonly (readonly number[])[];

const check = (matrix: Square): void => {
  const n = matrix.length;
  if (n < 1 || n > randomIndex.length || matrix.some((row) => row.length !== n)) throw new RangeError(`判断矩阵应为 1 至 ${randomIndex.length} 阶方阵`);
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const mirror = matrix[j]?.[i] ?? NaN;
      if (!(value > 0 && Math.abs(value * mirror - 1) < RECIPROCAL)) throw new RangeError(`判断矩阵第 ${i + 1} 行第 ${j + 1} 列应为正数，且与对称位置互为倒数`);
    }
  }
};

const share = (numbers: readonly number[]): readonly number[] => {
  const whole = sumOf(numbers);
  return numbers.map((each) => each / whole);
};

const times = (matrix: Square, vector: readonly number[]): readonly number[] => matrix.map((row) => sumOf(row.map((value, at) => value * (vector[at] ?? 0))));

const principal = (matrix: Square): readonly number[] => {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = share(times(matrix, vector));
    const moved = next.reduce((most, value, at) => Math.max(most, Math.abs(value - (vector[at] ?? 0))), 0);
    vector = next;
    if (moved < PRECISION) return vector;
  }
  return vector;
};

/**
 * Weights of a reciprocal comparison matrix (`a_ij` says how many times i counts for j, `a_ji = 1 / a_ij`; printed decimals such as 0.33 pass). The eigenvector by power iteration.
 * Throws RangeError on a matrix that is not square, not positive or not reciprocal, and above 11 items, where no random index is tabulated.
 */
export const ahpWeights = (matrix: Square): AhpWeights => {
  check(matrix);
  const n = matrix.length;
  const eigenvector = principal(matrix);
  const product = times(matrix, eigenvector);
  const lambdaMax = sumOf(product.map((value, at) => value / (eigenvector[at] ?? NaN))) / n;
  const columnSums = matrix.map((_, at) => sumOf(matrix.map((row) => row[at] ?? 0)));
  const ci = n < 3 ? 0 : (lambdaMax - n) / (n - 1);
  const ri = randomIndex[n - 1] ?? 0;
  const cr = n < 3 ? 0 : ci / ri;
  return {
    eigenvector,
    rowGeometricMean: share(matrix.map((row) => Math.exp(sumOf(row.map(Math.log)) / n))),
    columnMean: share(matrix.map((row) => sumOf(row.map((value, at) => value / (columnSums[at] ?? NaN))))),
    lambdaMax,
    ci,
    ri,
    cr,
    acceptable: cr < ACCEPTED_BELOW,
  };
};
