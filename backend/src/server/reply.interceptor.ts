import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@monitor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, map, type Observable, of, switchMap, tap } from 'rxjs';
import { Desk } from '../desk/desk.js';
import { ENDPOINT } from './answers.js';
import { ReplyCache } from './reply-cache.js';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly answer: () => Observable<unknown>;
}

/** A reply that shows figures is a function of edition, question and who may see what; those are its tag. */
const tagOf = (edition: string, request: FastifyRequest): string => {
  const { role = null, districts = null } = request.viewer ?? {};
  const scope = JSON.stringify([role, districts]);
  return `"${edition}-${createHash('sha256').update(`${request.url}\n${scope}`).digest('base64url').slice(0, 16)}"`;
};

/** Checks each reply by its contract, keeps those of the current edition and answers 304 where the asker has them. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  private readonly cache = new ReplyCache({ replies: 300, rows: 100_000 });

  constructor(private readonly reflector: Reflector, private readonly desk: Desk) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (endpoint === undefined) return next.handle();
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const answer = () => next.handle().pipe(map((value: unknown) => endpoint.reply.parse(value)));
    if (endpoint.basis === 'edition') return this.answerByEdition({ request: http.getRequest<FastifyRequest>(), reply, answer });
    void reply.header('cache-control', 'no-store');
    return answer();
  }

  private answerByEdition({ request, reply, answer }: Exchange): Observable<unknown> {
    return from(this.desk.tag()).pipe(
      switchMap((edition) => {
        if (edition === null) return answer();
        const tag = tagOf(edition, request);
        void reply.header('cache-control', 'private, no-cache').header('etag', tag).header('vary', 'cookie');
        if (request.headers['if-none-match'] === tag) return of(void reply.status(304));
        const kept = this.cache.get(tag);
        return kept === undefined ? answer().pipe(tap((value) => this.cache.keep(tag, value))) : of(kept);
      }),
    );
  }
}
