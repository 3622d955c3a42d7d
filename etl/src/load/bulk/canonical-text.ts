import { type Field, isEmptyMark, type Jurisdiction, type MoneyUnit } from '@monitor/domain';

/** How many places a unit moves an amount to reach the main unit; `null` when the jurisdiction has no such unit. */
const shiftOf = (unit: MoneyUnit | null, { money }: Jurisdiction): number | null => money.units.find(({ name }) => name === unit)?.shift ?? null;

const WHOLE_DIGITS = 14;
const PLACES = 2;

/** The words of optional cells that mean nothing and could be taken for text. */
const EMPTY_WORDS = ['无', 'N/A', 'n/a', 'NULL', 'null'].filter(isEmptyMark);

/** What a cell looks like whose value is its own text (an amount: in the unit of its column) and that no check refuses. */
export interface Canonical {
  readonly pattern: string;
  /** Bytes at most. */
  readonly longest: number;
  readonly except: readonly string[];
  /** Amounts: how many places the column's unit moves the point. */
  readonly shift: number;
}

const moneyText = (unit: MoneyUnit | null, jurisdiction: Jurisdiction): Canonical | null => {
  const shift = shiftOf(unit, jurisdiction);
  return shift === null ? null : { pattern: `^[0-9]{1,${WHOLE_DIGITS - shift}}([.][0-9]{1,${PLACES + shift}})?$`, longest: 40, except: [], shift };
};

// A key that ends in a digit is never the word of a sum; a text that begins with a letter or digit is never the error of a formula.
const KEY = '^[0-9A-Za-z]([ -~]*[0-9])?$';
// Halves of a character are no text, though the pattern's engine would take them.
const TEXT = '^[\\p{L}\\p{N}]([^\\x00-\\x1f\\x7f\\x{feff}\\x{d800}-\\x{dfff}]*[\\p{L}\\p{N}）)》”])?$';

export interface FieldUse {
  readonly field: Field;
  readonly unit: MoneyUnit | null;
  readonly isKey: boolean;
}

/** `null` where every text must be read by the field itself. The pattern is one of RE2. */
export const canonicalText = ({ field, unit, isKey }: FieldUse, jurisdiction: Jurisdiction): Canonical | null => {
  if (field.kind === 'money') return moneyText(unit, jurisdiction);
  if (field.kind !== 'text' || field.longest === undefined) return null;
  return { pattern: isKey ? KEY : TEXT, longest: field.longest, except: EMPTY_WORDS, shift: 0 };
};
