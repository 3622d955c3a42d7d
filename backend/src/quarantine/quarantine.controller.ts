import { Controller, Inject } from '@nestjs/common';
import { MOST_QUARANTINE_ASKED, quarantine, quarantineRuns, type QueryOf, type ReplyOf, unwaiveQuarantine, type Viewer, waiveQuarantine } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Desk } from '../desk/desk.js';
import { mayLoad } from '../runs/may-load.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';
import { quarantinedByKey } from './quarantine.query.js';
import { QuarantinePages } from './quarantine-pages.js';
import { assertSeesQuarantine, assertWaives, mayWaive } from './quarantine-rights.js';

@Controller()
export class QuarantineController {
  constructor(private readonly pages: QuarantinePages, private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(quarantine)
  async list(@Asked(quarantine) { offset, limit, ...question }: QueryOf<typeof quarantine>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof quarantine>> {
    assertSeesQuarantine(viewer);
    const part = { offset: Math.max(0, offset), limit: Math.min(Math.max(1, limit), MOST_QUARANTINE_ASKED) };
    const { byState, byCode, bySource, byRecord, byOwner, byPath, mended, ...page } = await this.pages.page(question, part, viewer);
    return {
      ...page, byState: [...byState], byCode: [...byCode], bySource: [...bySource], byRecord: [...byRecord], byOwner: [...byOwner], byPath: [...byPath], mended: [...mended],
      mayWaive: mayWaive(viewer), mayReplay: mayLoad(viewer),
    };
  }

  @Answers(quarantineRuns)
  async runs(@Asked(quarantineRuns) { limit }: QueryOf<typeof quarantineRuns>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof quarantineRuns>> {
    assertSeesQuarantine(viewer);
    const kept = await this.store.ledger.quarantines({ limit: Math.min(Math.max(1, limit), 1000) });
    return {
      runs: kept.map(({ runId, edition, keptAt, sha256, size, byCode }) => {
        const counts = Object.entries(byCode).map(([value, count]) => ({ value, count }));
        return { run: runId, edition, at: keptAt, sha256, size, rows: counts.reduce((sum, { count }) => sum + count, 0), byCode: counts };
      }),
    };
  }

  @Answers(waiveQuarantine)
  async waive(@Asked(waiveQuarantine) { keys, reason }: QueryOf<typeof waiveQuarantine>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof waiveQuarantine>> {
    assertWaives(viewer);
    const { ask } = await this.desk.open(viewer);
    const rows = await ask(quarantinedByKey, { keys });
    const refused = new Map(rows.map((row) => [row.key, row]));
    if (refused.size < new Set(keys).size) throw new ProblemError('changed_meanwhile', '所选的退回项中有的已不在当前版本中，可能刚刚重新载入过。请刷新列表后再选。');
    const identities = [...refused.values()].map(({ key, source, source_path: path, source_sheet: sheet, source_cell: cell, field, code, original }) => ({ key, source, path, sheet, cell, field, code, original }));
    return { waived: await this.store.ledger.waive(identities, { by: viewer.account, reason }) };
  }

  @Answers(unwaiveQuarantine)
  async undo(@Asked(unwaiveQuarantine) { keys, reason }: QueryOf<typeof unwaiveQuarantine>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof unwaiveQuarantine>> {
    assertWaives(viewer);
    return { undone: await this.store.ledger.undoWaivers(keys, { by: viewer.account, reason }) };
  }
}
