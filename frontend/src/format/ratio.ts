import { roundTextHalfUp } from '@monitor/domain';
import { groupDigits } from './group-digits';

const SPARE_PLACES = 12;

const wholeOf = (text: string): { units: bigint; places: number } => {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), places: fraction.length };
};

/** numerator ÷ denominator × `scale` in decimal text, exactly rounded half up to `digits`; `null` when the denominator is zero. `scale` is a whole number. */
export const ratioText = (parts: { numerator: string; denominator: string }, scale: number, digits: number): string | null => {
  const [over, under] = [wholeOf(parts.numerator), wholeOf(parts.denominator)];
  if (under.units === 0n) return null;
  const shift = 10n ** BigInt(under.places + SPARE_PLACES);
  const scaled = (over.units * BigInt(scale) * shift) / under.units;
  const places = over.places + SPARE_PLACES;
  const sign = scaled < 0n ? '-' : '';
  const all = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  return groupDigits(roundTextHalfUp(`${sign}${all.slice(0, -places)}.${all.slice(-places)}`, digits));
};
