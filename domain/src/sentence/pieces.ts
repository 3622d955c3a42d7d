import type { FlagKind } from '../api/shared-shapes.js';
import type { Proof, Sentence, SentencePart } from './sentence.js';

export type Piece = readonly SentencePart[];

/** A number with its proof. */
export const proved = (text: string, proof: Proof): SentencePart => ({ text, proof });

export const inRegister = (text: string, ...flag: readonly FlagKind[]): SentencePart => proved(text, { to: 'register', flag });
export const inEvidence = (text: string, measure: string, slice?: string): SentencePart => proved(text, slice === undefined ? { to: 'evidence', measure } : { to: 'evidence', measure, slice });
export const ofConsortium = (text: string, consortium: string): SentencePart => proved(text, { to: 'consortium', consortium });

type Sayable = string | number | SentencePart | Piece;

const partsOf = (given: Sayable): Piece => {
  if (typeof given === 'string' || typeof given === 'number') return [{ text: String(given) }];
  return 'text' in given ? [given] : given;
};

/** Neighbouring plain words become one part; empty ones go. */
const gathered = (parts: Piece): Piece => {
  const kept: SentencePart[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (part.text === '') continue;
    if (last === undefined || last.proof !== undefined || part.proof !== undefined) kept.push(part);
    else kept[kept.length - 1] = { text: `${last.text}${part.text}` };
  }
  return kept;
};

/** A sentence as it is written: said`转化收入${amount}。` */
export const said = (words: TemplateStringsArray, ...given: readonly Sayable[]): Piece =>
  gathered(words.flatMap((word, place) => [{ text: word }, ...partsOf(given[place] ?? '')]));

/** The pieces that say something, with `comma` between them. */
export const joined = (pieces: readonly Piece[], comma: string): Piece =>
  gathered(pieces.filter((piece) => piece.length > 0).flatMap((piece, place) => (place === 0 ? piece : [{ text: comma }, ...piece])));

/** One sentence of both languages. */
export const sentence = (code: string, tone: Sentence['tone'], { zh, en }: { zh: Piece; en: Piece }): Sentence => ({ code, tone, zh, en });
