const CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of a 统一社会信用代码 by GB 32100: 31 minus the weighted sum of the first 17 characters, modulo 31. `null` when a character is outside the set. */
export const creditCodeCheck = (first17: string): string | null => {
  if (first17.length !== 17) return null;
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = CHARSET.indexOf(first17.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return CHARSET.charAt((31 - (sum % 31)) % 31);
};

/** True for 18 characters of the set whose last is the right check character. */
export const isCreditCode = (code: string): boolean => code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code.charAt(17);
