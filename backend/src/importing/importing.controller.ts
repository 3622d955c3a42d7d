import { Controller, Inject } from '@nestjs/common';
import { detectUpload, oneProfile, previewProfile, proposeProfile, type QueryOf, type ReplyOf, saveProfile, type Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Answers, Asked, Asking } from '../server/answers.js';
import { IMPORTER, STORE } from '../server/tokens.js';
import { assertSavesSources, assertSeesUploads, assertUploads, maySaveSources } from '../uploads/upload-rights.js';
import { uploadNumber } from '../uploads/upload-number.js';
import type { Importer, NamedContent, SavedProfile } from './importer.js';

@Controller()
export class ImportingController {
  constructor(@Inject(STORE) private readonly store: Store, @Inject(IMPORTER) private readonly importer: Importer) {}

  @Answers(detectUpload)
  async detect(@Asked(detectUpload) { id, format }: QueryOf<typeof detectUpload>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof detectUpload>> {
    assertUploads(viewer);
    return this.importer.detect(await this.file(id), format);
  }

  @Answers(proposeProfile)
  async propose(@Asked(proposeProfile) { id, format }: QueryOf<typeof proposeProfile>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof proposeProfile>> {
    assertUploads(viewer);
    return this.importer.propose(await this.file(id), format);
  }

  @Answers(previewProfile)
  async preview(@Asked(previewProfile) { upload, member, draft }: QueryOf<typeof previewProfile>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof previewProfile>> {
    assertUploads(viewer);
    return this.importer.preview({ file: await this.file(upload), member, draft });
  }

  @Answers(saveProfile)
  async save(@Asked(saveProfile) order: QueryOf<typeof saveProfile>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof saveProfile>> {
    assertSavesSources(viewer);
    const saved = await this.importer.save(order);
    await this.store.ledger.appendAudit({ actor: viewer.account, action: 'save-source', subject: `source:${saved.name}`, detail: { sha256: saved.sha256, basedOn: order.basedOn } });
    return this.shown(saved, viewer);
  }

  @Answers(oneProfile)
  async profile(@Asked(oneProfile) { name }: QueryOf<typeof oneProfile>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof oneProfile>> {
    assertSeesUploads(viewer);
    return this.shown(await this.importer.profile(name), viewer);
  }

  private shown(saved: SavedProfile, viewer: Viewer): ReplyOf<typeof oneProfile> {
    return { ...saved, maySave: maySaveSources(viewer) };
  }

  private async file(id: string): Promise<NamedContent> {
    const { name, sha256 } = await this.store.ledger.upload(uploadNumber(id));
    return { name, path: this.store.archive.pathOf(sha256) };
  }
}
