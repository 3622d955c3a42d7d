import { Inject, Injectable } from '@nestjs/common';
import { type Quarantined, type QuarantineQuestion, type QuarantineRow, quarantineState, type Viewer } from '@monitor/domain';
import type { KeptQuarantine, Store, Waiver } from '@monitor/store';
import { Desk, type OpenEdition } from '../desk/desk.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';
import type { FoundQuarantine } from './found-quarantine.js';
import { keptQuarantine, type Since } from './kept-quarantine.js';
import { presentQuarantine } from './present-quarantine.js';
import { quarantinedNow } from './quarantine.query.js';

export interface QuarantinePage extends Omit<FoundQuarantine, 'rows'> {
  readonly run: number;
  readonly edition: string;
  readonly at: string;
  readonly isPresent: boolean;
  readonly rows: QuarantineRow[];
}

interface Part {
  readonly offset: number;
  readonly limit: number;
}

/** What was refused, by the published edition or by an earlier run, for the screen and for files. */
@Injectable()
export class QuarantinePages {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  /** @throws ProblemError `not_found` for a run that kept nothing, `no_data` before the first publication */
  async page({ run, ...filter }: QuarantineQuestion, part: Part, viewer: Viewer): Promise<QuarantinePage> {
    const opened = await this.desk.open(viewer);
    const waivers = new Map((await this.store.ledger.waivers()).map((waiver) => [waiver.key, waiver]));
    const present = await this.store.ledger.edition(opened.edition);
    const asked = { filter, waived: new Set(waivers.keys()), ...part };
    if (run === undefined || run === present.runId) {
      const found = await presentQuarantine(opened, asked);
      return told(found, { run: present.runId, edition: opened.edition, at: opened.publishedAt, isPresent: true }, waivers);
    }
    const kept = await this.keptOf(run);
    const found = await keptQuarantine({ archive: this.store.archive, sha256: kept.sha256, since: await sinceThen(opened) }, asked);
    return told(found, { run, edition: kept.edition, at: kept.keptAt, isPresent: false }, waivers);
  }

  /** Every row that matches, at most so many. @throws ProblemError `bad_request` when there are more, `changed_meanwhile` */
  async everyRow(question: QuarantineQuestion, most: number, viewer: Viewer): Promise<QuarantinePage> {
    const page = await this.page(question, { offset: 0, limit: most }, viewer);
    if (page.total > most) throw new ProblemError('bad_request', `符合条件的有 ${page.total} 条，一个文件最多 ${most} 条。请用来源、文件或规则缩小范围后再导出。`);
    return page;
  }

  private async keptOf(run: number): Promise<KeptQuarantine> {
    const kept = await this.store.ledger.quarantineOfRun(run);
    if (kept === null) throw new ProblemError('not_found', `运行 #${run} 没有留存退回清单（没有发布版本的运行不留存）。请从运行列表中选择。`);
    return kept;
  }
}

const sinceThen = async ({ ask }: OpenEdition): Promise<Since> => new Map((await ask(quarantinedNow, {})).map(({ key, ...rest }) => [key, rest]));

const told = ({ rows, ...found }: FoundQuarantine, of: Pick<QuarantinePage, 'run' | 'edition' | 'at' | 'isPresent'>, waivers: ReadonlyMap<string, Waiver>): QuarantinePage => ({
  ...of, ...found, rows: rows.map((row) => toldRow(row, waivers.get(row.key))),
});

const toldRow = (row: Quarantined, waiver: Waiver | undefined): QuarantineRow => {
  const { key, source, owner, record, field, code, message, original } = row;
  return {
    key, source, owner, record, field, code, message, original,
    place: { path: row.source_path, sheet: row.source_sheet, row: row.source_row, cell: row.source_cell },
    state: quarantineState(row, new Set(waiver === undefined ? [] : [row.key])),
    firstRun: row.first_run, firstAt: row.first_at,
    mendedRun: row.mended_at === '' ? null : row.mended_run, mendedAt: row.mended_at === '' ? null : row.mended_at, fate: row.fate === '' ? null : row.fate,
    waiver: waiver === undefined ? null : { by: waiver.waivedBy, at: waiver.waivedAt, reason: waiver.reason },
  };
};
