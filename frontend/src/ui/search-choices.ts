import type { FoundKind, ReplyOf, search } from '@monitor/domain';

type Groups = ReplyOf<typeof search>['groups'];
type Found = Groups[number]['rows'][number];

/** One thing that can be opened from the search. */
export interface SearchChoice {
  readonly kind: FoundKind;
  readonly key: string;
  readonly name: string;
  /** Said under the name: the number, and the consortium of a project. */
  readonly sector: string | null;
  readonly consortium: string | null;
}

export interface ChoiceGroup {
  readonly kind: FoundKind;
  readonly count: number;
  readonly choices: readonly SearchChoice[];
}

const choiceOf = (kind: FoundKind, { key, name, sector, consortium }: Found): SearchChoice => ({ kind, key, name, sector, consortium: consortium?.name ?? null });

/** Groups that have something, in the order of the reply. */
export const choiceGroups = (groups: Groups): readonly ChoiceGroup[] =>
  groups.filter(({ rows }) => rows.length > 0).map(({ kind, count, rows }) => ({ kind, count, choices: rows.map((row) => choiceOf(kind, row)) }));

/** Where an arrow leads in a list of `length`, around its ends; from nowhere to the first or the last. */
export const stepped = (place: number, by: 1 | -1, length: number): number => {
  if (length === 0) return -1;
  if (place < 0) return by === 1 ? 0 : length - 1;
  return (place + by + length) % length;
};

/** The name in three pieces: before what was typed, it, and after; the last two are empty where the name does not hold it. */
export const cutAt = (name: string, typed: string): readonly [string, string, string] => {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const at = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted);
  return at < 0 ? [name, '', ''] : [name.slice(0, at), name.slice(at, at + wanted.length), name.slice(at + wanted.length)];
};
