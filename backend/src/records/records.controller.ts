import { Controller } from '@nestjs/common';
import { type QueryOf, recordCounts, recordKinds, records, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { RecordPages } from './record-pages.js';
import { countsByKind } from './records.query.js';

@Controller()
export class RecordsController {
  constructor(private readonly desk: Desk, private readonly pages: RecordPages) {}

  @Answers(records)
  records(@Asked(records) query: QueryOf<typeof records>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof records>> {
    return this.pages.page(query, viewer);
  }

  @Answers(recordCounts)
  async counts(@Asking() viewer: Viewer): Promise<ReplyOf<typeof recordCounts>> {
    const opened = await this.desk.open(viewer);
    const found = await opened.ask(countsByKind, {});
    return { edition: opened.edition, kinds: recordKinds.map(({ name, zh }) => ({ kind: name, label: zh, count: found.find(({ kind }) => kind === name)?.count ?? 0 })) };
  }
}
