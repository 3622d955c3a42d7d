/** A stream of chance that can be set back to any of 2⁶⁴ starting points without allocation. */
export interface Random {
  /** Starts the stream anew; both parts are read as whole numbers modulo 2³². */
  readonly restart: (seed: number, stream: number) => void;
  /** The next number in [0, 1), of 32 random bits. */
  readonly next: () => number;
}

const SCALE = 2 ** -32;

/** Mixes a 32-bit word so that neighbours become unlike (the finaliser of MurmurHash3). */
export const mixBits = (word: number): number => {
  let bits = word | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** A small generator of 128 bits of state (sfc32 by C. Doty-Humphrey): integer steps only, so every engine gives the same numbers. */
export const createRandom = (seed: number, stream = 0): Random => {
  let [a, b, c, counter] = [0, 0, 0, 0];
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const restart = (newSeed: number, newStream: number): void => {
    a = mixBits(newSeed);
    b = mixBits(newStream + 0x9e3779b9);
    c = mixBits(a ^ b);
    counter = 1;
    for (let round = 0; round < 12; round += 1) step();
  };
  restart(seed, stream);
  return { restart, next: () => step() * SCALE };
};

/** A standard normal number (Marsaglia's polar method). */
export const drawNormal = (random: Random): number => {
  for (;;) {
    const x = 2 * random.next() - 1;
    const y = 2 * random.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
};

const drawGammaFromOne = (shape: number, random: Random): number => {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    const cube = root * root * root;
    if (cube > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) return d * cube;
  }
};

/** A gamma number of the given shape and scale 1 (Marsaglia & Tsang 2000; below shape 1 by their boost). Gammas divided by their sum are a Dirichlet draw. Throws RangeError unless the shape is positive. */
export const drawGamma = (shape: number, random: Random): number => {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError('伽马分布的形状参数应为正数');
  if (shape >= 1) return drawGammaFromOne(shape, random);
  return drawGammaFromOne(shape + 1, random) * Math.exp(Math.log(1 - random.next()) / shape);
};
