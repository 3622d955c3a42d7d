import type { FlagKind } from '../api/shared-shapes.js';

/** Where a number of a sentence leads: the register narrowed to a proposal, the rows behind a measure or a figure, a sector, a consortium, or a page of its own. */
export type Proof =
  | { readonly to: 'register'; readonly flag: readonly FlagKind[] }
  | { readonly to: 'evidence'; readonly measure: string; readonly slice?: string }
  | { readonly to: 'sector'; readonly sector: string }
  | { readonly to: 'consortium'; readonly consortium: string };

/** One piece of a sentence: plain words, or a number with its proof. */
export interface SentencePart {
  readonly text: string;
  readonly proof?: Proof;
}

/** One sentence written by rule, in both languages; the same value is read on a page, in a report and aloud. */
export interface Sentence {
  /** Which rule of writing made it. */
  readonly code: string;
  readonly tone: 'plain' | 'good' | 'watch' | 'poor';
  readonly zh: readonly SentencePart[];
  readonly en: readonly SentencePart[];
}

/** The sentence as plain text. */
export const sentenceText = (sentence: Sentence, language: 'zh' | 'en'): string => sentence[language].map(({ text }) => text).join('');
