import { type FieldValue, MOST_SHOWN_ROWS, type previewProfile, type ReplyOf } from '@monitor/domain';
import type { Place } from '../load/fact-sink.js';
import type { RecordReader } from '../load/record-reader.js';
import type { Rejection } from '../load/rejection.js';
import type { MappedOutput } from '../mapping/mapped-output.js';

type Found = NonNullable<ReplyOf<typeof previewProfile>['found']>;
type Row = Found['rows'][number];

const LONGEST = 300;

const shownValue = (value: FieldValue): string | null => {
  if (value === null) return null;
  return (typeof value === 'object' ? value.join('、') : String(value)).slice(0, LONGEST);
};

const refusal = ({ record, field, code, cell, message, original }: Rejection): Row['rejections'][number] => ({ record, field, code, cell, message, original: original.slice(0, LONGEST) });

const isNote = ({ message }: Rejection): boolean => message.startsWith('提示：');

const add = (counts: Map<string, number>, name: string): number => {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
};

/** Collects what a file gives for a person to look at: counts of everything, and the first rows of each sort beside what became of them. */
export class PreviewOutput implements MappedOutput {
  readonly counts = new Map<string, number>();
  readonly codes = new Map<string, number>();
  readonly skips = new Map<string, number>();
  readonly rows: Row[] = [];
  readonly refusals: Row[] = [];
  readonly notes: string[] = [];
  readonly undeclared = new Set<string>();
  rowsRead = 0;
  rejectedRows = 0;
  #current: Row = { sheet: '', row: 0, texts: [], records: [], rejections: [] };

  readonly onRow = ({ sheet, row, texts }: { readonly sheet: string; readonly row: number; readonly texts: readonly string[] }): void => {
    this.rowsRead += 1;
    this.#turnTo({ sheet, row, texts: texts.map((text) => text.slice(0, LONGEST)), records: [], rejections: [] });
    if (this.rowsRead <= MOST_SHOWN_ROWS) this.rows.push(this.#current);
  };

  readonly onSkip = (why: string): void => {
    add(this.skips, why);
  };

  readonly onTable = ({ undeclared }: { readonly undeclared: readonly string[] }): void => {
    for (const head of undeclared) this.undeclared.add(head);
  };

  readonly fact = ({ kind, values }: RecordReader, _path: string, { cell }: Place): void => {
    const count = add(this.counts, kind.name);
    this.#current.records.push({ record: kind.name, cell, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(value)])) });
    if (count <= MOST_SHOWN_ROWS && !this.rows.includes(this.#current)) this.rows.push(this.#current);
  };

  readonly rejectRow = (rejections: readonly Rejection[]): void => {
    const [first] = rejections;
    if (first === undefined) return;
    this.#at(first);
    if (this.#current.rejections.length === 0) this.rejectedRows += 1;
    for (const rejection of rejections) this.#refuse(rejection);
  };

  readonly reject = (rejection: Rejection): void => {
    if (isNote(rejection)) {
      if (this.notes.length < MOST_SHOWN_ROWS) this.notes.push(rejection.message);
      return;
    }
    this.#at(rejection);
    this.#refuse(rejection);
  };

  #refuse(rejection: Rejection): void {
    add(this.codes, rejection.code);
    this.#current.rejections.push(refusal(rejection));
    if (this.refusals.length < MOST_SHOWN_ROWS && !this.refusals.includes(this.#current)) this.refusals.push(this.#current);
  }

  /** What is told about another place than the row under way stands for itself. */
  #at({ sheet, row, original }: Rejection): void {
    if (this.#current.row === row && this.#current.sheet === sheet) return;
    this.#turnTo({ sheet, row, texts: original === '' ? [] : [original.slice(0, LONGEST)], records: [], rejections: [] });
  }

  #turnTo(row: Row): void {
    this.#current = row;
  }
}
