import { anEmptyRecord, readLine, type OpenRecord } from './csv-record.js';
import { aProblem, type ExtractProblem } from './extract-problem.js';
import type { RawRow } from './raw-row.js';

export interface CsvShape {
  readonly delimiter: string;
  /** How many columns every row must have. */
  readonly width: number;
  /** A lone cell above the first whole row is a title (`单位：万元`), as programs write it that leave empty cells out. */
  readonly titles: boolean;
}

/** A quote that stays open longer than this is a stray quote, not a field. */
const openLimits = { lines: 1000, characters: 1 << 20 };

/** Puts physical lines together into rows; keeps the record that is still open between pieces. */
export class CsvAssembler {
  rows: RawRow[] = [];
  problems: ExtractProblem[] = [];
  #line: number;
  #pending: string[] = [];
  #pendingLength = 0;
  #record: OpenRecord | null = null;
  #isBegun = false;

  constructor(
    private readonly shape: CsvShape,
    linesBefore: number,
  ) {
    this.#line = linesBefore;
  }

  get held(): number {
    return this.rows.length + this.problems.length;
  }

  /** Hands over what is complete so far. */
  drain(): { rows: RawRow[]; problems: ExtractProblem[] } {
    const batch = { rows: this.rows, problems: this.problems };
    this.rows = [];
    this.problems = [];
    return batch;
  }

  take(line: string): void {
    this.#line += 1;
    if (this.#record === null && !line.includes('"')) {
      if (line !== '') this.#add(line.split(this.shape.delimiter), this.#line, line);
      return;
    }
    this.#pending.push(line);
    this.#pendingLength += line.length;
    const record = readLine(line, this.shape.delimiter, this.#record ?? anEmptyRecord());
    if (record.broken) this.#refuse('引号之后还有文字');
    else if (record.open === null) this.#complete(record.fields);
    else this.#wait(record);
  }

  /** The end of the file: a quote still open is a problem, and the lines it swallowed are read again. */
  finish(): void {
    while (this.#record) this.#abandon();
  }

  #wait(record: OpenRecord): void {
    this.#record = record;
    if (this.#pending.length > openLimits.lines || this.#pendingLength > openLimits.characters) this.#abandon();
  }

  #complete(fields: string[]): void {
    const start = this.#line - this.#pending.length + 1;
    const original = this.#pending.join('\n');
    this.#reset();
    this.#add(fields, start, original);
  }

  #refuse(detail: string): void {
    const start = this.#line - this.#pending.length + 1;
    this.#report(start, detail, this.#pending.join('\n'));
    this.#reset();
  }

  #abandon(): void {
    const swallowed = this.#pending.slice(1);
    this.#line -= swallowed.length;
    this.#report(this.#line, '引号没有成对', this.#pending[0] ?? '');
    this.#reset();
    for (const line of swallowed) this.take(line);
  }

  #reset(): void {
    this.#record = null;
    this.#pending = [];
    this.#pendingLength = 0;
  }

  #add(texts: string[], row: number, original: string): void {
    const { width, titles } = this.shape;
    while (texts.length > width && texts.at(-1) === '') texts.pop();
    if (texts.length === 1 && titles && !this.#isBegun) while (texts.length < width) texts.push('');
    else this.#isBegun ||= texts.length === width;
    if (texts.length === width) this.rows.push({ sheet: '', row, texts });
    else this.#report(row, `应有 ${width} 列，实有 ${texts.length} 列`, original);
  }

  #report(row: number, detail: string, original: string): void {
    const place = { scope: 'part', address: `A${row}`, original } as const;
    this.problems.push(aProblem('bad_csv_row', { ...place, detail: `第 ${row} 行：${detail}` }));
  }
}
