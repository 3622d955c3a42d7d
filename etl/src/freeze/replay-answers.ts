import type { Query } from '@monitor/store';
import type { Asker } from '../judge/asker.js';
import { mapInSpans } from '../judge/in-spans.js';
import { canonicalText } from './canonical.js';
import { answerKey, type RecordedAnswer } from './recorded-answer.js';

/** A question that the record holds no answer to: other code asks otherwise. */
export class NotRecorded extends Error {
  constructor(readonly question: string) {
    super(`留存的依据中没有“${question}”的取数结果`);
  }
}

/** Answers from a record alone. Its `ask` throws NotRecorded for any other question or other parameters. */
export const replayAnswers = (answers: readonly RecordedAnswer[]): Asker => {
  const kept = new Map(answers.map((answer) => [answerKey(answer), answer]));
  return {
    ask: async <P, R>(query: Query<P, R>, params: P): Promise<R[]> => {
      const answer = kept.get(answerKey({ question: query.name, params: canonicalText(query.bind(params)) }));
      if (answer === undefined) throw new NotRecorded(query.name);
      return mapInSpans(answer.rows, (line) => query.read(JSON.parse(line)));
    },
  };
};
