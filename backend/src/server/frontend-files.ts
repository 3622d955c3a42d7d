import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const isPage = (url: string, accept: string | undefined): boolean => !url.startsWith('/api/') && !url.startsWith('/health/') && (accept ?? '').includes('text/html');

/** The built dashboard: hashed assets are kept for good, the page itself is always asked for anew; any other path is the page. */
export const serveFrontend = async (app: NestFastifyApplication, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`The dashboard is not built: ${join(folder, 'index.html')} is missing. Run npm start, which builds it.`);
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && request.is404 && isPage(request.url, request.headers.accept)) await reply.sendFile('index.html');
  });
};
