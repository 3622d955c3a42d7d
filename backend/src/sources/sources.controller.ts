import { Controller, Inject } from '@nestjs/common';
import { acceptVersion, type QueryOf, replaySource, type ReplyOf, sources, type Viewer, waitingVersions } from '@monitor/domain';
import type { KeptDelivery, Manifest, Run, Store } from '@monitor/store';
import type { Loader } from '../runs/loader.js';
import { mayLoad, triggerOf } from '../runs/may-load.js';
import { runReply } from '../runs/run-reply.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { LOADER, SOURCE_LIST, STORE } from '../server/tokens.js';
import { OpenToCommands } from '../sign-in/session.guard.js';
import { rowsByFile } from './rows-by-file.query.js';
import type { SetUpSource, SourceList } from './source-list.js';

type Told = ReplyOf<typeof sources>['sources'][number];
type InForce = Pick<Told, 'files' | 'rowsAccepted' | 'rowsRejected' | 'waiting'>;

const NOTHING: InForce = { files: 0, rowsAccepted: 0, rowsRejected: 0, waiting: 0 };

@Controller()
export class SourcesController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOADER) private readonly loader: Loader,
    @Inject(SOURCE_LIST) private readonly list: SourceList,
  ) {}

  @Answers(sources)
  async sources(@Asking() viewer: Viewer): Promise<ReplyOf<typeof sources>> {
    refuseDistricts(viewer);
    const inForce = await this.inForce();
    const told: Told[] = [];
    for (const source of await this.list.all()) told.push(await this.told(source, inForce.get(source.name) ?? NOTHING));
    return { sources: told };
  }

  @OpenToCommands()
  @Answers(replaySource)
  async replaySource(@Asked(replaySource) { name }: QueryOf<typeof replaySource>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof replaySource>> {
    refuseDistricts(viewer);
    await this.store.ledger.appendAudit({ actor: viewer.account, action: 'run-replay', subject: `source:${name}` });
    return runReply(await this.loader.replay({ requestedBy: viewer.account, trigger: triggerOf(viewer), source: name }));
  }

  @Answers(waitingVersions)
  async waitingVersions(@Asked(waitingVersions) { name }: QueryOf<typeof waitingVersions>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof waitingVersions>> {
    refuseDistricts(viewer);
    return { versions: await this.waitingOf(name) };
  }

  @Answers(acceptVersion)
  async acceptVersion(@Asked(acceptVersion) { name, path, sha256, reason }: QueryOf<typeof acceptVersion>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof acceptVersion>> {
    refuseDistricts(viewer);
    await this.store.ledger.acceptVersion({ source: name, path, sha256, reason, by: viewer.account });
    return { versions: await this.waitingOf(name) };
  }

  private async told({ name, ...source }: SetUpSource, inForce: InForce): Promise<Told> {
    const runs = await this.store.ledger.runs({ limit: 1, source: name });
    const [running] = await this.store.ledger.runs({ limit: 1, source: name, state: 'running' });
    const lastSuccess = await this.lastSuccess(name);
    return {
      name, ...source, ...inForce,
      lastRun: runs[0] === undefined ? null : runReply(runs[0]),
      running: running === undefined ? null : runReply(running),
      lastSuccessAt: lastSuccess?.finishedAt ?? null,
    };
  }

  private async lastSuccess(source: string): Promise<Run | undefined> {
    const { ledger } = this.store;
    const [published] = await ledger.runs({ limit: 1, source, state: 'published' });
    const [unchanged] = await ledger.runs({ limit: 1, source, state: 'unchanged' });
    return (published?.id ?? 0) > (unchanged?.id ?? 0) ? published : unchanged;
  }

  private async inForce(): Promise<ReadonlyMap<string, InForce>> {
    const published = await this.store.ledger.published();
    if (published === null || (await this.store.ledger.rebuilding()) !== null) return new Map();
    const rows = await this.store.warehouse.reader(published.id).ask(rowsByFile, {}, EVERYONE);
    const byPath = new Map(rows.map((row) => [row.path, row]));
    const waiting = this.list.waitingIn(published.manifest);
    return new Map([...this.list.pathsOf(published.manifest)].map(([name, paths]) => {
      const own = paths.flatMap((path) => byPath.get(path) ?? []);
      const sum = (column: 'rows_accepted' | 'rows_rejected'): number => own.reduce((total, row) => total + row[column], 0);
      return [name, { files: paths.length, rowsAccepted: sum('rows_accepted'), rowsRejected: sum('rows_rejected'), waiting: waiting.get(name)?.length ?? 0 }];
    }));
  }

  private async waitingOf(name: string): Promise<ReplyOf<typeof waitingVersions>['versions']> {
    const manifest: Manifest = (await this.store.ledger.published())?.manifest ?? [];
    const offered = new Set((this.list.waitingIn(manifest).get(name) ?? []).map(({ path, sha256 }) => `${sha256} ${path}`));
    const kept: KeptDelivery[] = await this.store.ledger.waitingVersions(name);
    return kept.filter(({ path, sha256 }) => offered.has(`${sha256} ${path}`)).map(({ path, sha256, size, firstAt, lastAt }) => ({ path, sha256, size, firstAt, lastAt }));
  }
}

/** What is asked here is the bureau's; nothing in it belongs to a district. */
const EVERYONE: Pick<Viewer, 'account' | 'districts' | 'role'> = { account: 'sources', role: 'operator', districts: 'all' };

const refuseDistricts = (viewer: Viewer): void => {
  if (!mayLoad(viewer)) throw new ProblemError('not_allowed', '县区账号不能查看或操作数据来源。请联系市局系统管理员。');
};
