import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withQuestionTime } from '../desk/question-time.js';

const API = '/api/';

/** Tells on every reply how long it took, and how much of that the warehouse: `Server-Timing`, which a browser's tools show. */
export const tellServerTiming = (app: NestFastifyApplication): void => {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    if (!request.url.startsWith(API)) return done();
    request.questionTime = { questions: 0, milliseconds: 0 };
    return withQuestionTime(request.questionTime, done);
  });
  server.addHook('onSend', async (request, reply) => {
    const { questionTime } = request;
    if (questionTime === undefined) return;
    const { questions, milliseconds } = questionTime;
    void reply.header('server-timing', `total;dur=${reply.elapsedTime.toFixed(1)}, warehouse;dur=${milliseconds.toFixed(1)};desc="${questions} questions"`);
  });
};
