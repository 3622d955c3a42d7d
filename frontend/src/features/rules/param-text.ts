import { sectorName } from '../../messages/names';
import { wordOf } from '../../messages/word-of';
import { valueText, type Wording } from './value-text';

/** Every code a rule's parameter may hold, with its word. */
const codeWords = ({ messages: { codes, ruleNames, status } }: Wording): Readonly<Record<string, string>> => ({
  ...codes.projectLevel, ...codes.projectStatus, ...codes.tier, ...codes.organisationKind, ...status.rule, ...ruleNames.values,
});

const told = (value: unknown, words: Readonly<Record<string, string>>, wording: Wording): unknown => {
  if (Array.isArray(value)) return value.map((each) => told(each, words, wording));
  return typeof value === 'string' ? wordOf(words, sectorName(value)[wording.language]) : value;
};

/** A rule's parameter for a reader, its codes in words. */
export const paramText = (value: unknown, wording: Wording): string => valueText(told(value, codeWords(wording), wording), wording);
