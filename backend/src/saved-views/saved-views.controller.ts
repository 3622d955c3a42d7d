import { Controller, Inject } from '@nestjs/common';
import { deleteSavedView, MOST_SAVED_VIEWS, type QueryOf, type ReplyOf, savedViews, saveView, type Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Answers, Asked, Asking } from '../server/answers.js';
import { STORE } from '../server/tokens.js';

type Reply = ReplyOf<typeof savedViews>;

@Controller()
export class SavedViewsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Answers(savedViews)
  async savedViews(@Asked(savedViews) _: QueryOf<typeof savedViews>, @Asking() viewer: Viewer): Promise<Reply> {
    return this.listOf(viewer);
  }

  @Answers(saveView)
  async saveView(@Asked(saveView) { name, address }: QueryOf<typeof saveView>, @Asking() viewer: Viewer): Promise<Reply> {
    await this.store.ledger.saveView({ account: viewer.account, name, address });
    return this.listOf(viewer);
  }

  @Answers(deleteSavedView)
  async deleteSavedView(@Asked(deleteSavedView) { id }: QueryOf<typeof deleteSavedView>, @Asking() viewer: Viewer): Promise<Reply> {
    await this.store.ledger.deleteSavedView(viewer.account, id);
    return this.listOf(viewer);
  }

  private async listOf({ account }: Viewer): Promise<Reply> {
    const views = await this.store.ledger.savedViews(account);
    return { most: MOST_SAVED_VIEWS, views: views.map(({ id, name, address, createdAt }) => ({ id, name, address, createdAt })) };
  }
}
