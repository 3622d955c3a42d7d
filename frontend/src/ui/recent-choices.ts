import { foundKinds } from '@monitor/domain';
import type { SearchChoice } from './search-choices';

const MOST = 8;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const choiceIn = (value: unknown): SearchChoice | null => {
  if (typeof value !== 'object' || value === null) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const kind = foundKinds.find((each) => each === given.get('kind'));
  const [key, name] = [textOf(given.get('key')), textOf(given.get('name'))];
  return kind === undefined || key === null || name === null ? null : { kind, key, name, sector: textOf(given.get('sector')), consortium: textOf(given.get('consortium')) };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
};

/** Choices as they were kept; what cannot be read is left out. */
export const readRecent = (text: string | null): readonly SearchChoice[] => {
  const list = text === null ? [] : parsed(text);
  return Array.isArray(list) ? list.flatMap((each: unknown) => choiceIn(each) ?? []).slice(0, MOST) : [];
};

/** The choice first, once, and those before it. */
export const withRecent = (choices: readonly SearchChoice[], chosen: SearchChoice): readonly SearchChoice[] =>
  [chosen, ...choices.filter(({ kind, key }) => kind !== chosen.kind || key !== chosen.key)].slice(0, MOST);
