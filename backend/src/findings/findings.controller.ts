import { Controller, Inject } from '@nestjs/common';
import { acknowledgeFinding, type CheckFinding, findingCheck, findings, oneFinding, type QueryOf, type ReplyOf, type Viewer, withdrawFindingNote } from '@monitor/domain';
import type { FindingNote, Store } from '@monitor/store';
import { Desk, type OpenEdition } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';
import { chosenOf, countedBy, weightiestFirst } from './choose-findings.js';
import { findingRows, seenFindings } from './findings.query.js';

const MOST = 500;

const mayNote = ({ role, districts }: Viewer): boolean => districts === 'all' && (role === 'officer' || role === 'operator' || role === 'analyst');

@Controller()
export class FindingsController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(findings)
  async list(@Asked(findings) { offset, limit, ...chosen }: QueryOf<typeof findings>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof findings>> {
    const opened = await this.desk.open(viewer);
    const all = await this.seen(opened);
    const shown = chosenOf(all, chosen);
    return {
      edition: opened.edition,
      total: shown.length,
      ...countedBy(all, chosen),
      findings: shown.slice(Math.max(0, offset), Math.max(0, offset) + Math.min(Math.max(1, limit), MOST)),
      mayNote: mayNote(viewer),
    };
  }

  @Answers(oneFinding)
  async one(@Asked(oneFinding) { key }: QueryOf<typeof oneFinding>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof oneFinding>> {
    const opened = await this.desk.open(viewer);
    const finding = await this.find(opened, key);
    const rows = await opened.ask(findingRows, { key });
    return { finding, rows: rows.map(({ side, record, record_key: recordKey, label, value, ...place }) => ({ side, record, recordKey, label, value, place: { path: place.path, sheet: place.sheet, row: place.row, cell: place.cell } })) };
  }

  @Answers(acknowledgeFinding)
  async acknowledge(@Asked(acknowledgeFinding) { key, reason }: QueryOf<typeof acknowledgeFinding>, @Asking() viewer: Viewer): Promise<CheckFinding> {
    assertNotes(viewer);
    const opened = await this.desk.open(viewer);
    const { code } = await this.find(opened, key);
    await this.store.ledger.acknowledgeFinding({ key, code, reason, by: viewer.account });
    return this.find(opened, key);
  }

  @Answers(withdrawFindingNote)
  async withdraw(@Asked(withdrawFindingNote) { key }: QueryOf<typeof withdrawFindingNote>, @Asking() viewer: Viewer): Promise<CheckFinding> {
    assertNotes(viewer);
    await this.store.ledger.withdrawFindingNote(key, viewer.account);
    return this.find(await this.desk.open(viewer), key);
  }

  private async seen({ ask }: OpenEdition): Promise<CheckFinding[]> {
    const notes = new Map((await this.store.ledger.findingNotes()).map((note) => [note.key, note]));
    const rows = (await ask(seenFindings, {})).map(({ year, ...row }) => ({ ...row, severity: findingCheck(row.code).severity, year: year === 0 ? null : year, note: noteOf(notes.get(row.key)) }));
    return weightiestFirst(rows);
  }

  private async find(opened: OpenEdition, key: string): Promise<CheckFinding> {
    const found = (await this.seen(opened)).find((each) => each.key === key);
    if (found === undefined) throw new ProblemError('not_found', '当前版本中没有这条核对发现：可能资料已更正。请刷新列表。');
    return found;
  }
}

const noteOf = (note: FindingNote | undefined): CheckFinding['note'] => (note === undefined ? null : { by: note.notedBy, at: note.notedAt, reason: note.reason });

const assertNotes = (viewer: Viewer): void => {
  if (!mayNote(viewer)) throw new ProblemError('not_allowed', '只有市局的业务处室、处置专员和系统管理员可以写明核对说明。请联系他们。');
};
