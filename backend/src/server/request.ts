import type { Viewer } from '@monitor/domain';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard; absent on public routes. */
    viewer?: Viewer;
    /** Hash of the session in use, for signing out. */
    sessionToken?: string;
    /** Of requests to the API. */
    questionTime?: { questions: number; milliseconds: number };
  }
}
