/** A value that may be absent, and its weight. */
interface Weighed {
  readonly value: number;
  readonly weight: number;
}

const present = (values: readonly (number | null)[], weights: readonly number[] | undefined): readonly Weighed[] => {
  if (weights !== undefined && weights.length !== values.length) throw new RangeError('权重与数值的个数应相同');
  const weighed = values.flatMap((value, index) => (value === null ? [] : [{ value, weight: weights?.[index] ?? 1 }]));
  if (weighed.some(({ weight }) => !(weight >= 0))) throw new RangeError('权重不能为负');
  return weighed.filter(({ weight }) => weight > 0);
};

const total = (weighed: readonly Weighed[], term: (each: Weighed) => number): number => weighed.reduce((sum, each) => sum + term(each), 0);

const mean = (weighed: readonly Weighed[], term: (value: number) => number): number =>
  total(weighed, ({ value, weight }) => weight * term(value)) / total(weighed, ({ weight }) => weight);

const onlyPositive = (weighed: readonly Weighed[], name: string): void => {
  if (weighed.some(({ value }) => value <= 0)) throw new RangeError(`${name}只能用于正数，请先把数值换算到 1 至 100`);
};

/** Arithmetic mean; absent values leave and the weights of the rest are renormalised. `null` when nothing is left. Equal weights by default. */
export const arithmeticMean = (values: readonly (number | null)[], weights?: readonly number[]): number | null => {
  const weighed = present(values, weights);
  return weighed.length === 0 ? null : mean(weighed, (value) => value);
};

/** Geometric mean, otherwise as `arithmeticMean`; throws RangeError on a value that is not positive. */
export const geometricMean = (values: readonly (number | null)[], weights?: readonly number[]): number | null => {
  const weighed = present(values, weights);
  onlyPositive(weighed, '几何平均');
  return weighed.length === 0 ? null : Math.exp(mean(weighed, Math.log));
};

/** Harmonic mean, otherwise as `arithmeticMean`; throws RangeError on a value that is not positive. */
export const harmonicMean = (values: readonly (number | null)[], weights?: readonly number[]): number | null => {
  const weighed = present(values, weights);
  onlyPositive(weighed, '调和平均');
  return weighed.length === 0 ? null : 1 / mean(weighed, (value) => 1 / value);
};
