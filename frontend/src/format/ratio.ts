import { plainText, roundTextHalfUp } from '@monitor/domain';

const SPARE_PLACES = 12;

const wholeOf = (text: string): { units: bigint; places: number } => {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), places: fraction.length };
};

/** numerator ÷ denominator × `scale` as decimal text, rounded half up to `digits`; `null` when the denominator is zero. */
export const ratioOf = (parts: { numerator: string; denominator: string }, scale: number, digits: number): string | null => {
  const [over, under, times] = [wholeOf(parts.numerator), wholeOf(parts.denominator), wholeOf(plainText(scale))];
  if (under.units === 0n) return null;
  const shift = 10n ** BigInt(under.places + SPARE_PLACES);
  const scaled = (over.units * times.units * shift) / under.units;
  const places = over.places + times.places + SPARE_PLACES;
  const sign = scaled < 0n ? '-' : '';
  const all = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  return roundTextHalfUp(`${sign}${all.slice(0, -places)}.${all.slice(-places)}`, digits);
};
