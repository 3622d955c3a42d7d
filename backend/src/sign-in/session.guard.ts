import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import { role as roleShape, type Viewer } from '@monitor/domain';
import { type Account, isDiskFull, type Store } from '@monitor/store';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../server/problem-error.js';
import { OPERATOR_TOKEN, STORE } from '../server/tokens.js';

export const SESSION_COOKIE = 'monitor_session';
const PUBLIC = 'monitor:public';
const OPEN_TO_COMMANDS = 'monitor:commands';

/** Open to everybody: signing in, health and the place's names, nothing else. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

/** Also open to the commands of this machine that hold the token of the data folder. */
export const OpenToCommands = (): MethodDecorator => SetMetadata(OPEN_TO_COMMANDS, true);

export const viewerOf = ({ name, role, districts }: Account): Viewer => ({ account: name, role: roleShape.parse(role), districts });

const bearer = (request: FastifyRequest): string | null => /^Bearer ([\w-]{20,})$/u.exec(request.headers.authorization ?? '')?.[1] ?? null;

const sameText = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** On a full disk whoever is signed in reads on; the session counts as idle a little sooner. */
const goesOnWhenFull = (error: unknown): void => {
  if (!isDiskFull(error)) throw error;
};

/** Nobody passes without a session; which routes are open is written at the route. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(STORE) private readonly store: Store,
    @Inject(OPERATOR_TOKEN) private readonly operatorToken: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    assertSameOrigin(request);
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) === true) return true;
    if (this.isCommand(context, request)) {
      request.viewer = { account: 'command', role: 'operator', districts: 'all' };
      return true;
    }
    request.viewer = await this.signedIn(request);
    return true;
  }

  private isCommand(context: ExecutionContext, request: FastifyRequest): boolean {
    const open = this.reflector.get<boolean | undefined>(OPEN_TO_COMMANDS, context.getHandler()) === true;
    const token = bearer(request);
    return open && token !== null && sameText(token, this.operatorToken);
  }

  /** @throws ProblemError `not_signed_in` */
  async signedIn(request: FastifyRequest): Promise<Viewer> {
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? null : await this.store.ledger.findSession(token);
    if (token === undefined || session === null) throw new ProblemError('not_signed_in', '登录已失效或尚未登录，请重新登录。');
    await this.store.ledger.touchSession(token).catch(goesOnWhenFull);
    request.sessionToken = token;
    return viewerOf(await this.store.ledger.account(session.accountId));
  }
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another site cannot make a browser change anything here. @throws ProblemError `not_allowed` */
const assertSameOrigin = (request: FastifyRequest): void => {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  const foreign = request.headers['sec-fetch-site'] === 'cross-site' || (origin !== undefined && hostOf(origin) !== host);
  if (foreign) throw new ProblemError('not_allowed', '请求来自其他网站，已拒绝。请从本系统页面操作。');
};
