import { commonCharacters } from './common-characters.js';

/** What the characters beyond ASCII of a text look like, counted. */
export interface Likeness {
  /** Han characters and letters; marks and figures are not counted. */
  letters: number;
  /** Of the 3,755 characters that GB2312 holds for common use. */
  level1: number;
  /** Of the most frequent characters of Chinese. */
  common: number;
  /** Characters that nobody may exchange. */
  private: number;
  kana: number;
  /** Groups of characters beyond ASCII, and those of one character between two Latin letters. */
  runs: number;
  insideWords: number;
  /** The different letters, as long as they are few. */
  readonly seen: Set<string>;
}

export const anEmptyLikeness = (): Likeness => ({ letters: 0, level1: 0, common: 0, private: 0, kana: 0, runs: 0, insideWords: 0, seen: new Set() });

const level1 = firstLevel();

function firstLevel(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead += 1) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail += 1) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

/** Fewer different letters than this prove little, however often they come. */
const fewLetters = 20;
const veryFewLetters = 12;

/** A large text tells enough by its first groups. */
const mostRuns = 5000;
const beyondAscii = /[^\x00-\x7f]+/gu;
const mark = /[\p{P}\p{S}\p{N}\p{Z}\p{Cf}]/u;
const latinLetter = /[A-Za-z]/u;

/** Adds what one piece of a text tells. */
export function countLikeness(likeness: Likeness, text: string): void {
  let runs = 0;
  for (const found of text.matchAll(beyondAscii)) {
    countRun(likeness, found[0], { before: text[found.index - 1] ?? '', after: text[found.index + found[0].length] ?? '' });
    runs += 1;
    if (runs >= mostRuns) return;
  }
}

function countRun(likeness: Likeness, run: string, { before, after }: { before: string; after: string }): void {
  likeness.runs += 1;
  const characters = Array.from(run);
  if (characters.length === 1 && latinLetter.test(before) && latinLetter.test(after)) likeness.insideWords += 1;
  for (const character of characters) countCharacter(likeness, character);
}

function countCharacter(likeness: Likeness, character: string): void {
  if (commonCharacters.has(character)) likeness.common += 1;
  if (level1.has(character)) likeness.level1 += 1;
  else if (/\p{Co}/u.test(character)) likeness.private += 1;
  else if (/[\u3040-\u30ff]/u.test(character)) likeness.kana += 1;
  else if (mark.test(character)) return;
  likeness.letters += 1;
  if (likeness.seen.size < fewLetters) likeness.seen.add(character);
}

/**
 * Whether decoded text is Chinese as people write it: other encodings decode too, but give rare characters, few of the most
 * frequent ones (any two bytes of Korean or Russian hit one of them in six), and lone characters inside Latin words.
 */
export function looksChinese(likeness: Likeness): boolean {
  const { letters, level1: known, private: unknown, kana, seen } = likeness;
  if (letters === 0) return unknown === 0;
  if (unknown > letters * 0.002 || kana > letters * 0.05) return false;
  return seen.size < fewLetters ? fewLookChinese(likeness) : known >= letters * 0.75 && likeness.common >= letters * 0.33 && likeness.insideWords <= likeness.runs * 0.1;
}

function fewLookChinese({ letters, level1: known, seen, insideWords }: Likeness): boolean {
  const common = Array.from(seen).filter((letter) => commonCharacters.has(letter)).length;
  return insideWords === 0 && known >= letters * 0.85 && common >= seen.size * (seen.size < veryFewLetters ? 0.8 : 0.6);
}
