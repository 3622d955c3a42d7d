import { Controller, Inject, Req, Res } from '@nestjs/common';
import { currentSession, type QueryOf, type ReplyOf, role as roleShape, signIn, signOut } from '@monitor/domain';
import type { Account, Session, Store } from '@monitor/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BackendConfig } from '../config.js';
import { Answers, Asked } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { CONFIG, STORE } from '../server/tokens.js';
import { hashPassword, passwordMatches } from './password.js';
import { Public, SESSION_COOKIE } from './session.guard.js';

const whoami = (account: Account, session: Session): ReplyOf<typeof currentSession> => ({
  account: account.name,
  displayName: account.displayName,
  role: roleShape.parse(account.role),
  districts: account.districts,
  expiresAt: session.expiresAt,
});

const wrong = () => new ProblemError('wrong_credentials', '账号或口令不对，请检查后重试。连续输错 5 次，账号将锁定 15 分钟。');

@Controller()
export class SessionController {
  // Verified against when there is no such account, so that the time taken tells nothing.
  private readonly decoy = hashPassword('no account has this password');

  constructor(@Inject(STORE) private readonly store: Store, @Inject(CONFIG) private readonly config: BackendConfig) {}

  @Answers(currentSession)
  async current(@Req() request: FastifyRequest): Promise<ReplyOf<typeof currentSession>> {
    const token = request.sessionToken ?? '';
    const session = await this.store.ledger.findSession(token);
    if (session === null) throw new ProblemError('not_signed_in', '登录已失效，请重新登录。');
    return whoami(await this.store.ledger.account(session.accountId), session);
  }

  @Public()
  @Answers(signIn)
  async signIn(@Asked(signIn) { name, password }: QueryOf<typeof signIn>, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReplyOf<typeof signIn>> {
    const account = await this.verified(name, password);
    const { token, session } = await this.store.ledger.createSession(account.id);
    await this.store.ledger.appendAudit({ actor: account.name, action: 'sign-in', subject: account.name, detail: {} });
    void reply.setCookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: this.config.secureCookie });
    return whoami(account, session);
  }

  @Answers(signOut)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReplyOf<typeof signOut>> {
    await this.store.ledger.revokeSession(request.sessionToken ?? '');
    await this.store.ledger.appendAudit({ actor: request.viewer?.account ?? '', action: 'sign-out', subject: request.viewer?.account ?? '', detail: {} });
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { ended: true };
  }

  private async verified(name: string, password: string): Promise<Account> {
    const { ledger } = this.store;
    const account = await ledger.accountByName(name);
    const matches = await passwordMatches(account?.passwordHash ?? (await this.decoy), password);
    if (account === null || account.disabledAt !== null) throw wrong();
    if (isLocked(account)) throw new ProblemError('account_locked', '口令连续输错，账号已锁定 15 分钟。请稍后再试，或联系管理员。');
    if (matches) return ledger.clearFailures(account.id);
    await ledger.recordFailure(account.id);
    await ledger.appendAudit({ actor: account.name, action: 'sign-in-failed', subject: account.name, detail: {} });
    throw wrong();
  }
}

const isLocked = ({ lockedUntil }: Account): boolean => lockedUntil !== null && lockedUntil > new Date().toISOString();
