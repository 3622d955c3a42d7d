import { Controller, Inject } from '@nestjs/common';
import { changeDraft, draftPolicy, onePolicyDocument, policyDocuments, publishPolicy, type QueryOf, type ReplyOf, type Viewer, withdrawDraft } from '@monitor/domain';
import type { PolicyDocument, Store } from '@monitor/store';
import type { Loader } from '../runs/loader.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { LOADER, STORE } from '../server/tokens.js';
import { PolicyFile } from './policy-file.js';
import { assertDrafts, assertPublishes, seesDrafts } from './policy-rights.js';

type Drafted = ReplyOf<typeof draftPolicy>;

const assertNamed = (document: Readonly<Record<string, unknown>>): void => {
  const { id, version, years } = document;
  const fields = [
    ...(typeof id === 'string' && id !== '' ? [] : [{ path: 'id', message: '请填写编号' }]),
    ...(typeof version === 'string' && version !== '' ? [] : [{ path: 'version', message: '请填写版本号' }]),
    ...(typeof years === 'object' && years !== null && 'from' in years && 'to' in years && Number.isInteger(years.from) && Number.isInteger(years.to) ? [] : [{ path: 'years', message: '请填写适用年度的起止' }]),
  ];
  if (fields.length > 0) throw new ProblemError('bad_request', `缺少${fields.map(({ path }) => path).join('、')}，草稿无法保存。`, fields);
};

@Controller()
export class PolicyDocumentsController {
  constructor(private readonly file: PolicyFile, @Inject(STORE) private readonly store: Store, @Inject(LOADER) private readonly loader: Loader) {}

  @Answers(policyDocuments)
  async documents(@Asking() viewer: Viewer): Promise<ReplyOf<typeof policyDocuments>> {
    const [all, around] = [await this.store.ledger.policyDocuments(), await this.file.circumstances()];
    const shown = seesDrafts(viewer) ? all : all.filter(({ state }) => state === 'published');
    return { documents: shown.map((each) => this.file.rowOf(each, viewer, around)) };
  }

  @Answers(onePolicyDocument)
  async document(@Asked(onePolicyDocument) name: QueryOf<typeof onePolicyDocument>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof onePolicyDocument>> {
    const told = await this.file.told(name, viewer);
    if (told.row.state !== 'published' && !seesDrafts(viewer)) throw new ProblemError('not_found', '没有这份文件，或尚未发布。');
    return told;
  }

  @Answers(draftPolicy)
  async draft(@Asked(draftPolicy) { kind, basedOn, document }: QueryOf<typeof draftPolicy>, @Asking() viewer: Viewer): Promise<Drafted> {
    assertDrafts(viewer);
    assertNamed(document);
    return this.drafted(await this.store.ledger.draftPolicy({ kind, basedOn, document, draftedBy: viewer.account }), viewer);
  }

  @Answers(changeDraft)
  async change(@Asked(changeDraft) { sha256, document, signOff, ...name }: QueryOf<typeof changeDraft>, @Asking() viewer: Viewer): Promise<Drafted> {
    assertDrafts(viewer);
    assertNamed(document);
    return this.drafted(await this.store.ledger.changeDraft(name, { sha256, document, signOff, changedBy: viewer.account }), viewer);
  }

  @Answers(withdrawDraft)
  async withdraw(@Asked(withdrawDraft) name: QueryOf<typeof withdrawDraft>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof withdrawDraft>> {
    assertDrafts(viewer);
    const { row } = await this.drafted(await this.store.ledger.withdrawDraft(name, viewer.account), viewer);
    return { row };
  }

  @Answers(publishPolicy)
  async publish(@Asked(publishPolicy) { sha256, ...name }: QueryOf<typeof publishPolicy>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof publishPolicy>> {
    assertPublishes(viewer);
    const { ledger } = this.store;
    const found = await ledger.policyDocument(name);
    if (found.state === 'draft') await this.file.usable(found);
    await this.assertNothingRuns();
    const published = await ledger.inTransaction(async (inside) => {
      const frozenYears = (await inside.evaluations()).map(({ year }) => year);
      return inside.publishPolicy(name, { sha256, publishedBy: viewer.account, frozenYears });
    });
    const runId = await this.judgeAgain(viewer);
    const { row } = await this.drafted(published, viewer);
    return { row, runId };
  }

  /** A run under way has read its documents already and would not be followed by another. */
  private async assertNothingRuns(): Promise<void> {
    const running = (await this.store.ledger.runs({ limit: 20 })).find(({ state }) => state === 'running');
    if (running !== undefined) throw new ProblemError('run_in_progress', `正在载入或评价（运行 #${running.id}），请等它结束后再发布。`);
  }

  private async judgeAgain(viewer: Viewer): Promise<number | null> {
    if ((await this.store.ledger.published()) === null) return null;
    const { id } = await this.loader.evaluate({ requestedBy: viewer.account, trigger: 'page' });
    return id;
  }

  private async drafted(kept: PolicyDocument, viewer: Viewer): Promise<Drafted> {
    const { row, problems } = await this.file.told(kept, viewer);
    return { row, problems };
  }
}
