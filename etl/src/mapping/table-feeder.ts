import type { CellKind, RawRow } from '../extract/raw-row.js';
import { columnLetters } from '../extract/raw-row.js';
import { incrementalOf } from './compile-profile.js';
import { cleanHead } from './header.js';
import type { OpenTable } from './row-mapper.js';
import type { SourceReading } from './source-reading.js';
import { type HeadFault, type HeadReading, likeness, placedColumns, readTableHead, unitOfNotes } from './table-head.js';
import { unitFaults } from './unit-faults.js';

const HEAD_ROWS = 20;
const UNCALCULATED = '#VALUE!';

interface Opened {
  readonly table: OpenTable;
  readonly positions: readonly number[];
  readonly head: RawRow | null;
  /** Positions of the columns that name a row of an incremental source. */
  readonly key: readonly number[];
  /** Set when rows wait in quarantine for somebody to look at new columns. */
  readonly isQuarantined: boolean;
}

/** Takes the rows of one file, sheet after sheet: finds each head, holds it to the contract, and has the rows under it mapped. */
export class TableFeeder {
  #sheet: string | null = null;
  #waiting: RawRow[] = [];
  #opened: Opened | null = null;
  #isStopped = false;
  #found = 0;
  #unlike: { readonly row: RawRow; readonly faults: readonly HeadFault[] }[] = [];
  #current: RawRow = { sheet: '', row: 0, texts: [] };

  constructor(
    private readonly reading: SourceReading,
    private readonly file: { readonly path: string; readonly hasSheets: boolean },
  ) {}

  take(row: RawRow): void {
    if (row.sheet !== this.#sheet) this.#turnTo(row.sheet);
    if (this.#isStopped) return;
    if (this.#opened !== null) return this.#data(row, this.#opened);
    this.#waiting.push(row);
    if (this.#waiting.length >= this.#patience) this.#start();
  }

  /** A file in which no sheet has the head is a fault; one sheet among others without it is a note. */
  finish(): void {
    this.#turnTo(null);
    const { output } = this.reading.parts;
    for (const { row, faults } of this.#unlike) {
      if (this.#found === 0) this.#stop(row, faults);
      else output.reject({ ...this.#about(row), row: 0, cell: '', code: 'missing_sheet', message: `提示：工作表“${row.sheet}”没有约定的表头，未读取。若其中有数据，请核对表头。` });
    }
    for (const note of this.reading.notes.take(this.file.path)) output.reject(note);
  }

  get #patience(): number {
    const { head } = this.reading.compiled.profile.format;
    if (head === 'none') return 1;
    return typeof head === 'number' ? Math.max(HEAD_ROWS, head) : HEAD_ROWS;
  }

  #turnTo(sheet: string | null): void {
    if (this.#opened === null && this.#waiting.length > 0) this.#start();
    this.#sheet = sheet;
    this.#waiting = [];
    this.#opened = null;
    this.#isStopped = false;
  }

  #start(): void {
    const { compiled: { profile, jurisdiction: { money } } } = this.reading;
    const rows = this.#waiting;
    this.#waiting = [];
    const at = this.#headAt(rows);
    const head = rows[at] ?? null;
    const first = head ?? rows[0];
    if (first === undefined) return;
    const heading = head === null ? placedColumns(profile.columns, profile.format.head === 'none' ? first.texts.length : 0) : readTableHead(profile.columns, head, money);
    const note = head === null ? null : unitOfNotes(rows.slice(0, at), money);
    const faults = [...heading.faults, ...this.#contractFaults(heading, head), ...(head === null ? [] : unitFaults(profile, { reading: heading, head, note }, money))];
    if (faults.length > 0) return this.#refuse(first, faults, heading);
    this.#found += 1;
    this.#opened = this.#open(heading, head, note);
    if (head !== null) this.#tellNew(heading, head);
    for (const row of rows.slice(at + 1)) this.#data(row, this.#opened);
  }

  #headAt(rows: readonly RawRow[]): number {
    const { profile, jurisdiction: { money } } = this.reading.compiled;
    const { head } = profile.format;
    if (head === 'none') return -1;
    if (typeof head === 'number') return rows.findIndex(({ row }) => row === head);
    const counts = rows.map(({ texts }) => likeness(profile.columns, texts, money));
    return counts.indexOf(Math.max(...counts));
  }

  #open({ positions, units, undeclared }: HeadReading, head: RawRow | null, note: string | null): Opened {
    const { reading, file } = this;
    const table = reading.openTable(file.path, { heads: units, note });
    reading.view.addressOf = (column) => ((positions[column] ?? -1) < 0 ? '' : `${columnLetters(positions[column] ?? 0)}${this.#current.row}`);
    reading.view.originalOf = (column) => this.#current.texts[positions[column] ?? -1] ?? '';
    reading.parts.output.onTable?.({ sheet: this.#sheet ?? '', row: head?.row ?? 0, undeclared: undeclared.map((place) => head?.texts[place] ?? '') });
    return { table, positions, head, key: this.#keyPlaces(head), isQuarantined: undeclared.length > 0 && reading.compiled.profile.contract === 'quarantine' };
  }

  #keyPlaces(head: RawRow | null): number[] {
    const incremental = incrementalOf(this.reading.compiled.profile);
    if (incremental === undefined || head === null) return [];
    return incremental.key.map((name) => head.texts.findIndex((text) => cleanHead(text) === cleanHead(name)));
  }

  #contractFaults({ undeclared }: HeadReading, head: RawRow | null): HeadFault[] {
    const missing = this.#keyPlaces(head).includes(-1) ? [{ code: 'missing_column' as const, cell: '', message: '缺少增量读取所用的键列，未读取。请核对来源的查询或配置的 incremental.key。' }] : [];
    if (head === null || this.reading.compiled.profile.contract !== 'freeze') return missing;
    return [...missing, ...undeclared.map((place): HeadFault => {
      const cell = `${columnLetters(place)}${head.row}`;
      return { code: 'contract_broken', cell, message: `列“${(head.texts[place] ?? '').trim()}”（${cell}）没有在配置中声明，按约定（freeze）未读取。请在配置中声明该列，或删去该列。` };
    })];
  }

  #tellNew({ undeclared }: HeadReading, head: RawRow): void {
    const { profile: { contract } } = this.reading.compiled;
    if (undeclared.length === 0) return;
    const names = undeclared.slice(0, 20).map((place) => `“${(head.texts[place] ?? '').trim()}”（${columnLetters(place)}${head.row}）`).join('、');
    const what = contract === 'evolve' ? '未使用' : '这张表的各行先放入隔离，待配置声明后重新载入';
    this.reading.parts.output.reject({ ...this.#about(head), row: 0, cell: `${columnLetters(undeclared[0] ?? 0)}${head.row}`, code: 'contract_broken', message: `提示：出现没有声明的列：${names}，${what}。若需要，请在配置中声明。` });
  }

  #refuse(row: RawRow, faults: readonly HeadFault[], { positions }: HeadReading): void {
    this.#isStopped = true;
    const required = this.reading.compiled.profile.columns.filter((column) => column.required).length;
    const isUnlike = this.file.hasSheets && positions.filter((position) => position >= 0).length * 2 < required;
    if (isUnlike) this.#unlike.push({ row, faults });
    else this.#stop(row, faults);
  }

  #stop(row: RawRow, faults: readonly HeadFault[]): void {
    this.#found += 1;
    const place = row.sheet === '' ? '' : `工作表“${row.sheet}”：`;
    for (const { code, cell, message } of faults) this.reading.parts.output.reject({ ...this.#about(row), cell, code, message: `${place}${message}` });
  }

  #about({ sheet, row }: RawRow) {
    return { path: this.file.path, sheet, row, cell: '', record: '', field: '', original: '' };
  }

  #data(row: RawRow, opened: Opened): void {
    if (isBlank(row.texts) || isHeadAgain(row, opened)) return;
    this.#current = row;
    const { reading } = this;
    if (opened.isQuarantined) {
      const first = row.texts.findIndex((text) => text !== '');
      return reading.parts.output.rejectRow([{ ...this.#about(row), cell: `${columnLetters(first)}${row.row}`, code: 'contract_broken', message: '文件有没有声明的列，这一行放入隔离。请在配置中声明新列后重新载入。', original: row.texts.join('\t') }]);
    }
    if (opened.key.length > 0 && reading.keys.isReplaced(opened.key.map((place) => row.texts[place] ?? '').join('\u001f'))) return reading.notes.replaced();
    fill(reading, row, opened.positions);
    reading.row(opened.table);
  }
}

const fill = (reading: SourceReading, row: RawRow, positions: readonly number[]): void => {
  const { view } = reading;
  view.sheet = row.sheet;
  view.row = row.row;
  for (let column = 0; column < positions.length; column += 1) {
    const position = positions[column] ?? -1;
    const kind: CellKind | undefined = row.kinds?.[position];
    view.kinds[column] = kind;
    reading.show(column, kind === 'formula-without-value' ? UNCALCULATED : (row.texts[position] ?? ''));
  }
};

const isBlank = (texts: readonly string[]): boolean => {
  for (const text of texts) if (text !== '' && text.trim() !== '') return false;
  return true;
};

/** Exports made for printing repeat the head on every page. */
const isHeadAgain = ({ texts }: RawRow, { head, positions }: Opened): boolean => {
  const first = positions.find((position) => position >= 0) ?? 0;
  if (head === null || texts[first] !== head.texts[first]) return false;
  return positions.every((position) => position < 0 || texts[position] === head.texts[position]);
};
