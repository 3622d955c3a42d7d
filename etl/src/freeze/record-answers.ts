import type { Query } from '@monitor/store';
import type { Asker } from '../judge/asker.js';
import { breathe, mapInSpans } from '../judge/in-spans.js';
import { canonicalText } from './canonical.js';
import { answerKey, type RecordedAnswer } from './recorded-answer.js';

/** Answers through another asker and keeps what it answered. */
export interface Recorder extends Asker {
  /** In the order of their questions. @throws Error when one question got two different answers */
  answers(): readonly RecordedAnswer[];
}

const linesOf = async (rows: readonly unknown[]): Promise<readonly string[]> => {
  const lines = (await mapInSpans(rows, canonicalText)).sort();
  await breathe();
  return lines;
};

const sameRows = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((line, index) => line === right[index]);

/** The same answers as `asker` gives, remembered. */
export const recordAnswers = (asker: Asker): Recorder => {
  const kept = new Map<string, RecordedAnswer>();
  return {
    ask: async <P, R>(query: Query<P, R>, params: P): Promise<R[]> => {
      const rows = await asker.ask(query, params);
      const answer = { question: query.name, params: canonicalText(query.bind(params)), rows: await linesOf(rows) };
      const before = kept.get(answerKey(answer));
      if (before !== undefined && !sameRows(before.rows, answer.rows)) throw new Error(`"${query.name}" was answered in two ways`);
      kept.set(answerKey(answer), answer);
      return rows;
    },
    answers: () => [...kept].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, answer]) => answer),
  };
};
