import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { ProblemError } from './problem-error.js';
import { openApi } from './open-api.js';
import { SessionGuard } from '../sign-in/session.guard.js';

const isDocs = (url: string | undefined): boolean => url?.startsWith('/api/docs') === true;

/** OpenAPI and its page at `/api/docs`, behind the same session as everything else. */
export const serveDocs = (app: NestFastifyApplication): void => {
  const guard = app.get(SessionGuard);
  app.getHttpAdapter().getInstance().addHook('preHandler', async (request, reply) => {
    if (!isDocs(request.routeOptions.url)) return;
    try {
      await guard.signedIn(request);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await reply.status(error.status).header('content-type', 'application/problem+json; charset=utf-8').send(error.body(request.id));
    }
  });
  SwaggerModule.setup('api/docs', app, openApi('1'), { customSiteTitle: 'API' });
};
