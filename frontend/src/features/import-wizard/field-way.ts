import type { ProfileField } from '@monitor/domain';

/** Ways in which a field may get its value; `none`: it gets none. */
export const ways = ['none', 'column', 'value', 'identity', 'expression', 'lookup'] as const;
export type Way = (typeof ways)[number];

export const wayOf = (source: ProfileField | undefined): Way => {
  if (source === undefined) return 'none';
  return (['column', 'value', 'identity', 'expression', 'lookup'] as const).find((way) => way in source) ?? 'none';
};

type Split = NonNullable<Extract<ProfileField, { column: string }>['split']>;

/** The part of a text that a split takes; a text without that part gives none. */
export const partOf = (text: string, { by, spaces = 2, part }: Split): string => {
  const parts = (by === undefined ? text.split(new RegExp(`\\s{${String(spaces)},}`, 'u')) : text.split(by)).map((each) => each.trim());
  return parts.at(part > 0 ? part - 1 : part) ?? '';
};

interface Word {
  readonly text: string;
  readonly times: number;
}

/** The words a dictionary meets: the column's own, or their parts where the cell is parted; the frequent first. */
export const wordsAfter = (words: readonly Word[], split: Split | undefined): readonly Word[] => {
  if (split === undefined) return words;
  const times = new Map<string, number>();
  for (const word of words) times.set(partOf(word.text, split), (times.get(partOf(word.text, split)) ?? 0) + word.times);
  return [...times].map(([text, count]) => ({ text, times: count })).sort((a, b) => b.times - a.times);
};
