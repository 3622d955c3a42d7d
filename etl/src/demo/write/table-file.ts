import type { RecordName, RejectionCode } from '@monitor/domain';

import { ChunkFile, type Encoding } from './chunk-file.js';
import { type Dirt, tableDirt } from './dirt.js';
import { asTyped } from './oddities.js';
import type { Table } from './table.js';

/** A rejection that loading must find, by its place; `cell` is empty where the row as a whole is meant. */
export interface ExpectedRejection {
  readonly path: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly code: RejectionCode;
  readonly record: RecordName | '';
  readonly field: string;
  readonly what: string;
}

export interface TableFormat {
  readonly folder: string;
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: ',' | ';' | '\t';
  /** A dirty row after so many good ones; 0 for none. */
  readonly dirtyEvery: number;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A CSV file of one kind of record, with its share of dirty rows. */
export class TableFile<T> {
  readonly #table: Table<T>;
  readonly #format: TableFormat;
  readonly #file: ChunkFile;
  readonly #quoted: RegExp;
  readonly #dirt: readonly Dirt[];
  readonly #expect: (rejection: ExpectedRejection) => void;
  #rows = 0;
  #dirty = 0;

  constructor(table: Table<T>, format: TableFormat, expect: (rejection: ExpectedRejection) => void) {
    this.#table = table;
    this.#format = format;
    this.#expect = expect;
    this.#file = new ChunkFile(`${format.folder}/${format.name}`, format.encoding);
    this.#quoted = new RegExp(`["\\n${format.delimiter}]`, 'u');
    this.#dirt = format.dirtyEvery === 0 ? [] : tableDirt.filter((each) => each.record === table.record);
    this.#write(table.columns.map(([, head]) => head));
  }

  add(value: T): void {
    const texts = this.#table.row(value);
    this.#rows += 1;
    const isTyped = this.#format.dirtyEvery > 0;
    this.#write(isTyped ? asTyped(this.#table.columns, texts, this.#rows) : texts);
    if (isTyped && this.#rows % this.#format.dirtyEvery === 0) this.#addDirty(texts);
  }

  close(): number {
    this.#file.close();
    return this.#rows;
  }

  #addDirty(good: readonly string[]): void {
    const dirt = this.#dirt[this.#dirty % this.#dirt.length];
    if (dirt === undefined) return;
    const column = this.#table.columns.findIndex(([field]) => field === dirt.field);
    const spoiled = [...good];
    spoiled[column] = dirt.spoil(good[column] ?? '');
    if (!['duplicate_key', 'error_cell'].includes(dirt.code)) this.#rename(spoiled, dirt);
    this.#dirty += 1;
    this.#write(spoiled);
    const row = this.#file.lines;
    const cell = dirt.code === 'duplicate_key' || dirt.code === 'unknown_reference' ? '' : `${letter(column)}${row}`;
    this.#expect({ path: this.#format.name, sheet: '', row, cell, code: dirt.code, record: this.#table.record, field: dirt.field, what: dirt.what });
  }

  // A spoiled copy is a row of its own, so its number must not be that of the good one.
  #rename(texts: string[], dirt: Dirt): void {
    const own = this.#table.columns.findIndex(([field]) => field === 'entry' || field === 'code');
    if (own >= 0 && this.#table.columns[own]?.[0] !== dirt.field) texts[own] = `${texts[own] ?? ''}-误${this.#dirty + 1}`;
  }

  #write(texts: readonly string[]): void {
    this.#file.line(texts.map((text) => (this.#quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(this.#format.delimiter));
  }
}
