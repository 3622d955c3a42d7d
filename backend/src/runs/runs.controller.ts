import { Controller, Inject } from '@nestjs/common';
import { oneRun, type QueryOf, type ReplyOf, runs, startRun, type Viewer } from '@monitor/domain';
import type { Run, Store } from '@monitor/store';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { LOADER, STORE } from '../server/tokens.js';
import { OpenToCommands } from '../sign-in/session.guard.js';
import { runReply } from './run-reply.js';

/** Who starts a load or a judging and gets its run at once; the work goes on behind. */
export interface Loader {
  /** @throws ProblemError `run_in_progress` */
  load(order: { requestedBy: string; trigger: 'page' | 'command'; folder?: string | undefined }): Promise<Run>;
  /** @throws ProblemError `run_in_progress` */
  evaluate(order: { requestedBy: string; trigger: 'page' | 'command'; year?: number | undefined }): Promise<Run>;
}

const runId = (text: string): number => {
  if (!/^\d{1,12}$/u.test(text)) throw new ProblemError('not_found', '没有这个编号的载入记录。');
  return Number(text);
};

const mayLoad = (viewer: Viewer): boolean => viewer.role !== 'district' && viewer.districts === 'all';

@Controller()
export class RunsController {
  constructor(@Inject(STORE) private readonly store: Store, @Inject(LOADER) private readonly loader: Loader) {}

  @Answers(runs)
  async runs(@Asked(runs) { limit }: QueryOf<typeof runs>): Promise<ReplyOf<typeof runs>> {
    const found = await this.store.ledger.runs({ limit: Math.min(Math.max(limit, 1), 500) });
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
    if (!mayLoad(viewer)) throw new ProblemError('not_allowed', '县区账号不能发起载入。请联系市局运维人员。');
    const trigger = viewer.account === 'command' ? 'command' : 'page';
    // A folder of the server's disk may be named by a command of this machine, never by a browser.
    if (order.folder !== undefined && trigger === 'page') throw new ProblemError('not_allowed', '页面只能载入已配置的来源目录。');
    const asked = { requestedBy: viewer.account, trigger } as const;
    await this.store.ledger.appendAudit({ actor: viewer.account, action: `run-${order.kind}`, subject: String(order.year ?? order.folder ?? 'all'), detail: {} });
    const run = order.kind === 'load' ? await this.loader.load({ ...asked, folder: order.folder }) : await this.loader.evaluate({ ...asked, year: order.year });
    return runReply(run);
  }
}
