import { Controller, Inject } from '@nestjs/common';
import { type FrozenFlag, legalStatusOn, oneProceeding, proceedingEvent, proceedingKinds, proceedings, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import type { ProceedingRecord, ShownFlag, Store } from '@monitor/store';
import { z } from 'zod';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';
import { type Outlook, outlookReply, type Row, rowOf } from './proceeding-reply.js';
import { type FlagName, shownFlag } from './shown-flag.js';

const keyed = /^(?<consortium>.+):(?<year>\d{4}):(?<kind>[a-z]+)$/u;
const nameShape = z.object({ consortium: z.string(), year: z.coerce.number().int(), kind: z.enum(proceedingKinds) });

const nameOf = (key: string): FlagName => {
  const named = nameShape.safeParse(keyed.exec(key)?.groups);
  if (named.success) return { key, ...named.data };
  throw absent(key);
};

const absent = (key: string): ProblemError =>
  new ProblemError('not_found', `没有可以处置的标记“${key}”，或不在您的查看范围内。只有建议通报表扬、限期整改和取消称号可以处置，请从标记列表进入。`);

/** Every event of every proceeding is told; a later day only adds. */
const AFTER_ALL = '9999-12-31';

const sees = ({ districts }: Viewer, { district }: FrozenFlag): boolean => districts === 'all' || districts.includes(district);

@Controller()
export class ProceedingsController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(proceedings)
  async proceedings(@Asked(proceedings) { consortium, year }: QueryOf<typeof proceedings>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof proceedings>> {
    const records = await this.store.ledger.proceedings(consortium === undefined ? {} : { consortium });
    const rows: Row[] = [];
    for (const record of records) {
      const flag = await this.proposed(record);
      if ((year !== undefined && record.year !== year) || !sees(viewer, flag)) continue;
      rows.push(rowOf(record, flag, legalStatusOn(AFTER_ALL, records.filter((each) => each.consortium === record.consortium))));
    }
    return { rows: rows.reverse() };
  }

  @Answers(oneProceeding)
  async oneProceeding(@Asked(oneProceeding) { key }: QueryOf<typeof oneProceeding>, @Asking() viewer: Viewer): Promise<Outlook> {
    return this.outlook(key, viewer);
  }

  @Answers(proceedingEvent)
  async proceedingEvent(@Asked(proceedingEvent) order: QueryOf<typeof proceedingEvent>, @Asking() viewer: Viewer): Promise<Outlook> {
    const { key, act, on, reason, expectedLength, basis } = order;
    const shown = await this.shown(nameOf(key), viewer);
    await this.store.ledger.appendProceedingEvent({ flagKey: key, act, by: viewer.account, on, reason, expectedLength, basisSeen: basis, shown });
    return this.outlook(key, viewer);
  }

  private async outlook(key: string, viewer: Viewer): Promise<Outlook> {
    const name = nameOf(key);
    const shown = await this.shown(name, viewer);
    const outlook = await this.store.ledger.proceedingOutlook({ flagKey: key, by: viewer.account, shown });
    const proposed = new Map<number, FrozenFlag>();
    for (const record of outlook.records) proposed.set(record.id, await this.proposed(record));
    const flag = shown.flag ?? [...proposed.values()].at(-1);
    if (flag === undefined || !sees(viewer, flag)) throw absent(key);
    return outlookReply({ flagKey: key, outlook, shown, flag, headlines: new Map([...proposed].map(([id, { headline }]) => [id, headline])) });
  }

  private async shown(name: FlagName, viewer: Viewer): Promise<ShownFlag> {
    const shown = await shownFlag(await this.desk.sit(viewer, name.year), name);
    if (shown === null) throw absent(name.key);
    return shown;
  }

  /** The flag that a proceeding was opened on. */
  private async proposed({ events, flagKey }: ProceedingRecord): Promise<FrozenFlag> {
    const [first] = events;
    if (first === undefined) throw absent(flagKey);
    return this.store.ledger.frozenFlag(first.basis);
  }
}
