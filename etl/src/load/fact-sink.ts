import { recordKinds, type RecordDefinition } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { type RecordReader, summedColumns } from './record-reader.js';
import { type Rejection, rejectionColumns, rejectionLine } from './rejection.js';
import { Spool } from './spool.js';
import { encodeText } from './tab-separated.js';

/** Where a record stands in its file. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** What the parser took: the other side of the balance that the tables must show. */
export interface ParsedTotals {
  rows: number;
  /** In units of the column's last decimal place. */
  readonly sums: Map<string, bigint>;
}

export const placeColumns = ['source_path', 'source_sheet', 'source_row', 'source_cell'] as const;

class KindSink {
  readonly totals: ParsedTotals = { rows: 0, sums: new Map() };
  readonly #spool: Spool;
  readonly #summed: ReturnType<typeof summedColumns>;

  constructor(kind: RecordDefinition, writer: Writer, folder: string) {
    this.#spool = new Spool({ writer, folder, table: kind.name, columns: [...Object.keys(kind.fields), ...placeColumns] });
    this.#summed = summedColumns(kind);
  }

  get spool(): Spool {
    return this.#spool;
  }

  add(reader: RecordReader, line: string): void {
    this.totals.rows += 1;
    for (const { name, places } of this.#summed) this.#count(name, reader.values[name], places);
    this.#spool.add(line);
  }

  addAll({ rows, sums }: ParsedTotals): void {
    this.totals.rows += rows;
    for (const [name, sum] of sums) this.totals.sums.set(name, (this.totals.sums.get(name) ?? 0n) + sum);
  }

  #count(name: string, value: unknown, places: number): void {
    if (typeof value !== 'string') return;
    this.totals.sums.set(name, (this.totals.sums.get(name) ?? 0n) + unitsOf(value, places));
  }
}

/** Decimal text in units of `10^-places`; the text never has more places. */
export const unitsOf = (text: string, places: number): bigint => {
  const dot = text.indexOf('.');
  if (dot < 0) return BigInt(text) * 10n ** BigInt(places);
  const missing = places - (text.length - dot - 1);
  return BigInt(text.slice(0, dot) + text.slice(dot + 1) + '0'.repeat(missing));
};

/** Takes parsed rows and rejections of all files of a load to their tables. */
export class FactSink {
  readonly #kinds: ReadonlyMap<string, KindSink>;
  readonly #rejections: Spool;
  readonly #spools: readonly Spool[];
  #settling: Promise<void> = Promise.resolve();
  accepted = 0;
  rejected = 0;

  constructor(writer: Writer, folder: string) {
    this.#kinds = new Map(recordKinds.map((kind) => [kind.name, new KindSink(kind, writer, folder)]));
    this.#rejections = new Spool({ writer, folder, table: 'rejection', columns: rejectionColumns });
    this.#spools = [...[...this.#kinds.values()].map((kind) => kind.spool), this.#rejections];
  }

  /** `path` is already encoded as a field. */
  fact(reader: RecordReader, path: string, place: Place): void {
    this.accepted += 1;
    const line = `${reader.encoded.join('\t')}\t${path}\t${encodeText(place.sheet)}\t${place.row}\t${place.cell}\n`;
    this.#kinds.get(reader.kind.name)?.add(reader, line);
  }

  /** Rows that went to their table without passing here. */
  inBulk(kind: string, totals: ParsedTotals): void {
    this.accepted += totals.rows;
    this.#kinds.get(kind)?.addAll(totals);
  }

  reject(rejection: Rejection): void {
    this.#rejections.add(rejectionLine(rejection));
  }

  /** One row that was not taken, with all that is wrong in it. */
  rejectRow(rejections: readonly Rejection[]): void {
    this.rejected += 1;
    for (const rejection of rejections) this.reject(rejection);
  }

  totals(kind: string): ParsedTotals {
    return this.#kinds.get(kind)?.totals ?? { rows: 0, sums: new Map() };
  }

  /** Files may be read side by side, a spool is written by one at a time. */
  settle(): Promise<void> {
    this.#settling = this.#settling.then(async () => {
      for (const spool of this.#spools) await spool.settle();
    });
    return this.#settling;
  }

  async finish(): Promise<void> {
    for (const spool of this.#spools) await spool.finish();
  }

  async abandon(): Promise<void> {
    for (const spool of this.#spools) await spool.abandon();
  }
}
