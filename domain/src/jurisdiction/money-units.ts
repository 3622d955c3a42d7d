import type { JurisdictionMoney, MoneyUnitWords } from './jurisdiction.js';

interface KnownUnits {
  readonly byWord: ReadonlyMap<string, MoneyUnitWords>;
  /** A number followed by a unit. */
  readonly suffix: RegExp;
  /** A column head followed by a unit in brackets, `金额(万元)`. */
  readonly head: RegExp;
}

const clean = (word: string): string => word.normalize('NFKC').replace(/\s/gu, '');

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const learn = ({ units }: JurisdictionMoney): KnownUnits => {
  const byWord = new Map(units.flatMap((unit) => [unit.name, ...unit.aliases].map((word): [string, MoneyUnitWords] => [clean(word), unit])));
  // The longest first: 万元 ends in 元.
  const words = [...byWord.keys()].sort((left, right) => right.length - left.length).map(escaped).join('|');
  return { byWord, suffix: new RegExp(`^(.*?)\\s*(${words})$`, 'u'), head: new RegExp(`^(.+?)[([【]?(?:单位[:：]?)?(${words})[)\\]】]$`, 'u') };
};

const known = new WeakMap<JurisdictionMoney, KnownUnits>();

const unitsOf = (money: JurisdictionMoney): KnownUnits => {
  const found = known.get(money) ?? learn(money);
  known.set(money, found);
  return found;
};

/** The unit that a word means, by its name or an alias; `null` when it is none of this money. */
export const moneyUnitNamed = (word: string, money: JurisdictionMoney): MoneyUnitWords | null => unitsOf(money).byWord.get(clean(word)) ?? null;

/** Parts `12.5万元` into the number's text and the unit's name; the text is expected in NFKC. */
export const splitMoneyUnit = (text: string, money: JurisdictionMoney): { readonly number: string; readonly unit: string | null } => {
  const match = unitsOf(money).suffix.exec(text);
  const unit = match === null ? null : moneyUnitNamed(match[2] ?? '', money);
  return match === null || unit === null ? { number: text, unit: null } : { number: match[1] ?? '', unit: unit.name };
};

/** Parts a column head without white space, `金额(万元)`, into its name and the unit's name. */
export const splitHeadUnit = (head: string, money: JurisdictionMoney): { readonly name: string; readonly unit: string | null } => {
  const match = unitsOf(money).head.exec(head);
  const unit = match === null ? null : moneyUnitNamed(match[2] ?? '', money);
  return match === null || unit === null ? { name: head, unit: null } : { name: match[1] ?? head, unit: unit.name };
};
