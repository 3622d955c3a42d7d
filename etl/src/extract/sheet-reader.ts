import { ExtractFailure, type ExtractProblem } from './extract-problem.js';
import { FlatCollector, type FlatRows } from './flat-rows.js';
import { columnLetters } from './raw-row.js';
import { readCell, type SheetContext, type StoredCell } from './sheet-cell.js';
import { SheetRemarks } from './sheet-remarks.js';
import type { XmlHandlers } from './xml-events.js';

type Attributes = Readonly<Record<string, string>>;

export interface PlacedCell {
  readonly address: string;
  readonly stored: StoredCell;
}

/** Collects the rows of one sheet from its XML events; rows without any value are left out. */
export class SheetReader implements XmlHandlers {
  readonly #found: FlatCollector;
  readonly #remarks = new SheetRemarks();
  #kept = 0;
  #inData = false;
  #rowsClosed = 0;
  #row = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #hasFormula = false;
  #value = '';
  #inlineText = '';
  #into: 'value' | 'inline' | null = null;
  #inPhonetic = false;

  constructor(
    private readonly sheet: string,
    private readonly context: SheetContext,
  ) {
    this.#found = new FlatCollector(sheet);
  }

  get cells(): number {
    return this.#found.cells;
  }

  get characters(): number {
    return this.#found.characters;
  }

  /** Rows whose end has been met, those without values included. */
  get rowsClosed(): number {
    return this.#rowsClosed;
  }

  get lastRow(): number {
    return this.#row;
  }

  drain(problems: readonly ExtractProblem[] = []): FlatRows {
    return this.#found.drain(problems);
  }

  /** What a person should know of the sheet once it is read. */
  notes(): ExtractProblem[] {
    return this.#remarks.notes(this.sheet);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#inData = true;
    else if (!this.#inData) this.#remarks.see(name, attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#into = 'value';
    else if (name === 't') this.#into = this.#inPhonetic ? null : 'inline';
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'f') this.#hasFormula = true;
  }

  text(text: string): void {
    if (this.#into === null) return;
    if (this.#into === 'value') this.#value += text;
    else this.#inlineText += text;
    if (this.#value.length + this.#inlineText.length <= this.context.limits.cellCharacters) return;
    throw this.#failure('too_big', '单元格超过 32767 个字符');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#into = null;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isInteger(row) || row <= this.#row) throw this.#failure('damaged', '行号有误');
    this.#row = row;
    this.#column = -1;
    this.#remarks.see('row', attributes);
  }

  #openCell({ r, t = 'n', s = '' }: Attributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column === null || column <= this.#column) throw this.#failure('damaged', '单元格位置有误');
    this.#column = column;
    this.#type = t;
    this.#style = Number(s);
    this.#hasFormula = false;
    this.#value = '';
    this.#inlineText = '';
  }

  #closeCell(): void {
    this.#addCell({ type: this.#type, style: this.#style, hasFormula: this.#hasFormula, value: this.#value, inlineText: this.#inlineText });
  }

  /** A row whose cells were read without events; the row and its cells must come in order. */
  takeRow(row: number, cells: readonly PlacedCell[]): void {
    this.#row = row;
    this.#column = -1;
    for (const { address, stored } of cells) {
      const column = columnOf(address);
      if (column === null || column <= this.#column) throw this.#failure('damaged', '单元格位置有误');
      this.#column = column;
      if (stored.value.length + stored.inlineText.length > this.context.limits.cellCharacters) throw this.#failure('too_big', '单元格超过 32767 个字符');
      this.#addCell(stored);
    }
    this.#closeRow();
  }

  #addCell(stored: StoredCell): void {
    const found = readCell(stored, this.context);
    if (found.kind === 'empty') return;
    if (this.#column >= this.context.limits.columns) throw this.#failure('too_big', `超过 ${this.context.limits.columns} 列`);
    while (this.#found.width < this.#column) this.#found.add('', 'empty');
    this.#found.add(found.text, found.kind);
  }

  #closeRow(): void {
    this.#rowsClosed += 1;
    if (this.#found.width === 0) return;
    if (this.#kept >= this.context.limits.rows) throw this.#failure('too_big', `工作表超过 ${this.context.limits.rows} 行`);
    this.#kept += 1;
    this.#found.endRow(this.#row);
  }

  #failure(code: 'too_big' | 'damaged', detail: string): ExtractFailure {
    const address = this.#row > 0 ? `${columnLetters(Math.max(0, this.#column))}${this.#row}` : null;
    return new ExtractFailure(code, { detail: `工作表“${this.sheet}”：${detail}`, sheet: this.sheet, address });
  }
}

/** The 0-based column of an address such as 'AB12'; null where it is none. */
function columnOf(address: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return at > 0 && isRowNumber(address, at) ? column - 1 : null;
}

function isRowNumber(address: string, from: number): boolean {
  for (let at = from; at < address.length; at += 1) {
    const figure = address.charCodeAt(at) - 48;
    if (!(figure >= 0 && figure <= 9)) return false;
  }
  return address.length > from && address.length <= from + 7;
}
