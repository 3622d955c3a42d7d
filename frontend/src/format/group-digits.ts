const WHOLE = /^(-?)(\d+)(\.\d+)?$/u;

/** Thousands separators and a true minus sign in decimal text: `-1234567.80` → `−1,234,567.80`. Throws RangeError on other text. */
export const groupDigits = (text: string): string => {
  const match = WHOLE.exec(text);
  if (match === null) throw new RangeError(`“${text}”不是十进制数`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}${fraction}`;
};

/** Moves the decimal point `places` to the left, exactly: (`12345.6`, 4) → `1.23456`. */
export const shiftLeft = (text: string, places: number): string => {
  const match = WHOLE.exec(text);
  if (match === null) throw new RangeError(`“${text}”不是十进制数`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = whole.padStart(places + 1, '0');
  const cut = padded.length - places;
  const tail = `${padded.slice(cut)}${fraction.slice(1)}`;
  return tail === '' ? `${sign}${padded}` : `${sign}${padded.slice(0, cut)}.${tail}`;
};
