import 'reflect-metadata';
import './request.js';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { acceptFiles } from '../uploads/accept-files.js';
import { AppModule } from './app.module.js';
import { assertAllAnswered } from './assert-all-answered.js';
import { serveDocs } from './docs.js';
import { NestLogger } from './nest-logger.js';
import type { ServerParts } from './server-parts.js';
import { serveFrontend } from './frontend-files.js';
import { tellServerTiming } from './server-timing.js';

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  // The component library sets its colour variables in a style element.
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};

const adapter = (logger: Logger): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: logger.child({}, { level: 'warn' }),
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });

/** Builds the HTTP server without listening. @throws Error when a contract has no handler. */
export const createServer = async (parts: ServerParts): Promise<NestFastifyApplication> => {
  assertAllAnswered();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter(parts.logger), {
    logger: new NestLogger(parts.logger),
    // Nest's own would also read forms, which any page of the web can send; Fastify's reads JSON.
    bodyParser: false,
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY }, referrerPolicy: { policy: 'no-referrer' } });
  tellServerTiming(app);
  await app.register(cookie);
  await acceptFiles(app);
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  serveDocs(app);
  if (parts.frontend !== null) await serveFrontend(app, parts.frontend);
  return app;
};
