import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request asked of the warehouse: how many questions, and how long the asker waited for them. */
interface QuestionTime {
  questions: number;
  milliseconds: number;
}

const ofRequest = new AsyncLocalStorage<QuestionTime>();

/** Counts the questions put within `work`. */
export const withQuestionTime = <T>(time: QuestionTime, work: () => T): T => ofRequest.run(time, work);

/** Adds one question to the request it belongs to. */
export const timeQuestion = async <T>(ask: () => Promise<T>): Promise<T> => {
  const time = ofRequest.getStore();
  if (time === undefined) return ask();
  const began = performance.now();
  time.questions += 1;
  return ask().finally(() => (time.milliseconds += performance.now() - began));
};
