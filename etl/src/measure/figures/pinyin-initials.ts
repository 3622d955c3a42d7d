import { pinyin } from 'pinyin-pro';

/** Han characters and, place by place, the letters they begin with: the common reading, and another one where there is one. */
export interface PinyinInitials {
  readonly han: string;
  readonly letters: string;
  readonly others: string;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

const isHan = (point: number): boolean => point >= FIRST && point <= LAST;

/** Readings that names of units, sectors and projects use, where the dictionary puts another first. */
const inNames: Readonly<Record<string, string>> = { 行: 'h', 厦: 'x' };

const lettersOf = (character: string): readonly string[] => {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  const found = readings.map((reading) => reading.charAt(0)).filter((letter) => /^[a-z]$/u.test(letter));
  return [...new Set([...(inNames[character] ?? ''), ...found])];
};

/** The table of initials of the characters asked for within U+4E00–U+9FFF; one without a reading is left out. */
export const pinyinInitials = (characters: Iterable<string>): PinyinInitials => {
  const table = [...new Set(characters)]
    .filter((character) => isHan(character.codePointAt(0) ?? 0))
    .map((character) => ({ character, letters: lettersOf(character) }))
    .filter(({ letters }) => letters.length > 0);
  return {
    han: table.map(({ character }) => character).join(''),
    letters: table.map(({ letters }) => letters[0]).join(''),
    others: table.map(({ letters }) => letters[1] ?? letters[0]).join(''),
  };
};
