const HALVINGS = 60;

/** Terms of the finite series: 1, 2/3·x, 2·4/(3·5)·x² … for odd degrees, 1, 1/2·x, 1·3/(2·4)·x² … for even ones. */
const seriesOf = (degrees: number, square: number): number => {
  const odd = degrees % 2 === 1;
  const count = odd ? (degrees - 1) / 2 : degrees / 2;
  let [term, sum] = [1, count > 0 ? 1 : 0];
  for (let index = 1; index < count; index += 1) {
    term *= (square * (odd ? 2 * index : 2 * index - 1)) / (odd ? 2 * index + 1 : 2 * index);
    sum += term;
  }
  return sum;
};

// P(|T| ≤ t) with θ = atan(t/√ν).
const centralShare = (degrees: number, angle: number): number => {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const series = seriesOf(degrees, cosine * cosine);
  return degrees % 2 === 1 ? (2 / Math.PI) * (angle + sine * cosine * series) : sine * series;
};

/**
 * The t for which Student's distribution with that many degrees of freedom lies within ±t by `share` (0–1).
 * Source: Abramowitz & Stegun, 26.7.3 and 26.7.4 (finite series in θ), inverted by halving. Throws RangeError outside 0 < share < 1 or for degrees that are no whole number from 1.
 */
export const studentQuantile = (degrees: number, share: number): number => {
  if (!Number.isInteger(degrees) || degrees < 1 || !(share > 0 && share < 1)) throw new RangeError(`t 分布的自由度 ${degrees} 或概率 ${share} 不在范围内`);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (centralShare(degrees, middle) < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
};
