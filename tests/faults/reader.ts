import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a client was told while loads came and went. */
export interface Reading {
  answers: number;
  /** Nobody was there to answer. */
  refused: number;
  readonly fiveHundreds: string[];
  /** Answers that are neither of one state nor of the other. */
  readonly mixed: string[];
}

export interface Reads {
  /** Where the server is now. */
  readonly url: () => string;
  readonly cookie: string;
  /** Asked in turn. */
  readonly questions: readonly { readonly path: string; readonly fault: (body: unknown) => string | null }[];
  readonly pauseMs: number;
  readonly isOver: () => boolean;
  readonly onAnswer: () => void;
}

const asked = (url: string, { cookie, agent }: { cookie: string; agent: Agent }): Promise<Answer | null> =>
  new Promise((resolve) => {
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(response.complete ? { status: response.statusCode ?? 0, body: JSON.parse(text) } : null));
      response.on('error', () => resolve(null));
    });
    request.on('error', () => resolve(null));
  });

const note = (reading: Reading, answer: Answer, fault: (body: unknown) => string | null): void => {
  reading.answers += 1;
  if (answer.status >= 500) reading.fiveHundreds.push(JSON.stringify(answer));
  else if (answer.status !== 200) reading.mixed.push(JSON.stringify(answer));
  else reading.mixed.push(...[fault(answer.body)].flatMap((told) => told ?? []));
};

const WAIT_MS = 20;

/** One client that asks until it is over. A connection that is refused or cut off is no answer. */
export const read = async ({ url, cookie, questions, pauseMs, isOver, onAnswer }: Reads): Promise<Reading> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const reading: Reading = { answers: 0, refused: 0, fiveHundreds: [], mixed: [] };
  for (let turn = 0; !isOver(); turn += 1) {
    const question = questions[turn % questions.length];
    if (question === undefined) throw new Error('Nothing to ask');
    const answer = await asked(url() + question.path, { cookie, agent });
    if (answer === null) {
      reading.refused += 1;
      await pause(WAIT_MS);
    } else {
      note(reading, answer, question.fault);
      onAnswer();
    }
    if (pauseMs > 0) await pause(pauseMs);
  }
  agent.destroy();
  return reading;
};
