import { sectorName } from '../../messages/names';
import { wordOf } from '../../messages/word-of';
import { valueText, type Wording } from './value-text';

/** The word for a code: some codes mean something else in another parameter. */
const wordIn = (param: string, code: string, { language, messages: { codes, ruleNames, status } }: Wording): string => {
  if (param === 'sectors') return sectorName(code)[language];
  if (param === 'directSkips') return wordOf(ruleNames.steps, code);
  if (param === 'originKinds') return wordOf(codes.organisationKind, code);
  return wordOf({ ...codes.projectLevel, ...codes.projectStatus, ...codes.tier, ...status.rule, ...ruleNames.values }, code);
};

/** A rule's parameter for a reader, its codes in words. */
export const paramText = (param: string, value: unknown, wording: Wording): string => {
  const told = (each: unknown): unknown => (Array.isArray(each) ? each.map(told) : typeof each === 'string' ? wordIn(param, each, wording) : each);
  return valueText(told(value), wording);
};
