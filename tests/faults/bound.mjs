const CONFIDENCE = 0.95;

const logFactorials = [0];
function logFactorial(number) {
  for (let next = logFactorials.length; next <= number; next += 1) logFactorials.push(logFactorials[next - 1] + Math.log(next));
  return logFactorials[number];
}

const atMost = (failures, runs, share) => {
  let sum = 0;
  for (let k = 0; k <= failures; k += 1) {
    sum += Math.exp(logFactorial(runs) - logFactorial(k) - logFactorial(runs - k) + k * Math.log(share) + (runs - k) * Math.log1p(-share));
  }
  return sum;
};

/** The share of failures that is not exceeded with 95 % confidence: 3/n after none, else Clopper and Pearson's. */
export function upperBound(failures, runs) {
  if (runs === 0 || failures >= runs) return 1;
  if (failures === 0) return Math.min(1, 3 / runs);
  let [low, high] = [failures / runs, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(failures, runs, middle) > 1 - CONFIDENCE) low = middle;
    else high = middle;
  }
  return high;
}
