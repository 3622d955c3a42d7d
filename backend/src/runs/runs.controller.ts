import { Controller, Inject } from '@nestjs/common';
import { cancelRun, oneRun, type QueryOf, type ReplyOf, runs, startRun, type Viewer } from '@monitor/domain';
import type { Run, Store } from '@monitor/store';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { LOADER, STORE } from '../server/tokens.js';
import { OpenToCommands } from '../sign-in/session.guard.js';
import type { Loader } from './loader.js';
import { mayLoad, triggerOf } from './may-load.js';
import { runReply } from './run-reply.js';

const runId = (text: string): number => {
  if (!/^\d{1,12}$/u.test(text)) throw new ProblemError('not_found', '没有这个编号的载入记录。');
  return Number(text);
};

@Controller()
export class RunsController {
  constructor(@Inject(STORE) private readonly store: Store, @Inject(LOADER) private readonly loader: Loader) {}

  @Answers(runs)
  async runs(@Asked(runs) { limit, source, before }: QueryOf<typeof runs>): Promise<ReplyOf<typeof runs>> {
    const only = { ...(source === undefined ? {} : { source }), ...(before === undefined ? {} : { before }) };
    const found = await this.store.ledger.runs({ limit: Math.min(Math.max(limit, 1), 500), ...only });
    return { runs: found.map(runReply) };
  }

  @OpenToCommands()
  @Answers(oneRun)
  async oneRun(@Asked(oneRun) { id }: QueryOf<typeof oneRun>): Promise<ReplyOf<typeof oneRun>> {
    return runReply(await this.store.ledger.run(runId(id)));
  }

  @OpenToCommands()
  @Answers(startRun)
  async startRun(@Asked(startRun) order: QueryOf<typeof startRun>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof startRun>> {
    if (!mayLoad(viewer)) throw new ProblemError('not_allowed', '县区账号不能发起载入。请联系市局系统管理员。');
    const trigger = triggerOf(viewer);
    // A folder of the server's disk may be named by a command of this machine, never by a browser.
    if (order.folder !== undefined && trigger === 'page') throw new ProblemError('not_allowed', '页面只能载入已配置的来源目录。');
    await this.store.ledger.appendAudit({ actor: viewer.account, action: `run-${order.kind}`, subject: String(order.year ?? order.folder ?? order.source ?? 'all'), detail: {} });
    return runReply(await this.begin(order, { requestedBy: viewer.account, trigger }));
  }

  @OpenToCommands()
  @Answers(cancelRun)
  async cancelRun(@Asked(cancelRun) { id }: QueryOf<typeof cancelRun>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof cancelRun>> {
    if (!mayLoad(viewer)) throw new ProblemError('not_allowed', '县区账号不能停止载入。请联系市局系统管理员。');
    return runReply(await this.store.ledger.cancelRun(runId(id), viewer.account));
  }

  private begin({ kind, year, folder, source, check = false }: QueryOf<typeof startRun>, asked: { requestedBy: string; trigger: 'page' | 'command' }): Promise<Run> {
    if (kind === 'evaluate') return this.loader.evaluate({ ...asked, year });
    return kind === 'rebuild' ? this.loader.rebuild({ ...asked, check }) : this.loader.load({ ...asked, folder, source });
  }
}
