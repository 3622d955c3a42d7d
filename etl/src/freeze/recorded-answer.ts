import type { JudgedYear } from '../judge/judged-year.js';

/** What was answered to one question: its rows as canonical text, in the order of that text. */
export interface RecordedAnswer {
  readonly question: string;
  /** Canonical text of the bound parameters. */
  readonly params: string;
  readonly rows: readonly string[];
}

/** Everything that one year was judged from. */
export interface YearRecord {
  readonly day: JudgedYear;
  readonly answers: readonly RecordedAnswer[];
}

/** Names an answer within a record. */
export const answerKey = ({ question, params }: Pick<RecordedAnswer, 'question' | 'params'>): string => `${question}\n${params}`;
