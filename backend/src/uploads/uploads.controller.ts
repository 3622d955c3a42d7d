import { Controller, Inject, Req } from '@nestjs/common';
import { acceptUpload, oneUpload, type QueryOf, type ReplyOf, uploadFile, uploads, type Viewer, withdrawUpload } from '@monitor/domain';
import type { Store, Upload } from '@monitor/store';
import type { FastifyRequest } from 'fastify';
import type { Importer } from '../importing/importer.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { IMPORTER, STORE } from '../server/tokens.js';
import { assertNotOlder } from './older-version.js';
import { receiveFile } from './receive-file.js';
import { safeName } from './safe-name.js';
import { uploadNumber } from './upload-number.js';
import { uploadReplies } from './upload-reply.js';
import { assertSavesSources, assertSeesUploads, assertUploads, maySaveSources, mayUpload } from './upload-rights.js';

type Told = ReplyOf<typeof oneUpload>;

@Controller()
export class UploadsController {
  constructor(@Inject(STORE) private readonly store: Store, @Inject(IMPORTER) private readonly importer: Importer) {}

  @Answers(uploadFile)
  async receive(@Asked(uploadFile) { name, producedAt }: QueryOf<typeof uploadFile>, @Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<Told> {
    assertUploads(viewer);
    const file = await receiveFile(request, this.store.archive, name);
    return this.told(await this.store.ledger.addUpload({ ...file, uploadedBy: viewer.account, producedAt: producedAt ?? null }));
  }

  @Answers(uploads)
  async list(@Asked(uploads) { limit, source, state }: QueryOf<typeof uploads>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof uploads>> {
    assertSeesUploads(viewer);
    const found = await this.store.ledger.uploads({ limit: Math.min(Math.max(limit, 1), 500), source, state });
    return { uploads: await uploadReplies(this.store, found), mayUpload: mayUpload(viewer), maySave: maySaveSources(viewer) };
  }

  @Answers(oneUpload)
  async one(@Asked(oneUpload) { id }: QueryOf<typeof oneUpload>, @Asking() viewer: Viewer): Promise<Told> {
    assertSeesUploads(viewer);
    return this.told(await this.store.ledger.upload(uploadNumber(id)));
  }

  @Answers(acceptUpload)
  async accept(@Asked(acceptUpload) { id, source, as, reason }: QueryOf<typeof acceptUpload>, @Asking() viewer: Viewer): Promise<Told> {
    assertSavesSources(viewer);
    const { name } = await this.store.ledger.upload(uploadNumber(id));
    const deliveredAs = safeName(as ?? name);
    await this.importer.assertTakes(source, deliveredAs);
    return this.told(await this.store.ledger.inTransaction(async (ledger) => {
      const standing = (await ledger.uploadsInForce(source)).find((each) => each.deliveredAs === deliveredAs);
      assertNotOlder(await ledger.upload(uploadNumber(id)), standing, reason);
      return ledger.acceptUpload(uploadNumber(id), { source, deliveredAs, by: viewer.account, reason });
    }));
  }

  @Answers(withdrawUpload)
  async withdraw(@Asked(withdrawUpload) { id, reason }: QueryOf<typeof withdrawUpload>, @Asking() viewer: Viewer): Promise<Told> {
    assertSavesSources(viewer);
    return this.told(await this.store.ledger.withdrawUpload(uploadNumber(id), { by: viewer.account, reason }));
  }

  private async told(upload: Upload): Promise<Told> {
    const [told] = await uploadReplies(this.store, [upload]);
    if (told === undefined) throw new Error(`Upload ${upload.id} was not told`);
    return told;
  }
}
