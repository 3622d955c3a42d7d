import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Lets bodies that are files through as streams; nothing is read before a route asks for it. */
export const acceptFiles = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(multipart);
  app.getHttpAdapter().getInstance().addContentTypeParser('application/octet-stream', (_request, _body, done) => done(null));
};
