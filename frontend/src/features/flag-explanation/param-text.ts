import type { Language } from '../../messages/language';

interface ParamWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly text: { readonly list: string };
}

const named = (value: object, language: Language): string | null => {
  const entry = Object.entries(value).find(([key]) => key === language) ?? Object.entries(value).find(([key]) => key === 'zh');
  return typeof entry?.[1] === 'string' ? entry[1] : null;
};

/** A rule's parameter for a reader: lists joined, things with a name by it, whatever has none as it is written. */
export const paramText = (value: unknown, words: ParamWords, language: Language): string => {
  if (value === null || value === undefined) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map((each) => paramText(each, words, language)).join(words.text.list);
  if (typeof value === 'string') return value;
  return (typeof value === 'object' ? named(value, language) : null) ?? JSON.stringify(value);
};
