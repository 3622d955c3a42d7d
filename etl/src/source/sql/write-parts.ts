import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@monitor/store';
import { digestOf } from '../http/read-page.js';
import { segmentPath } from '../segments.js';
import type { DeliveryOrder } from '../source.js';
import { higherMark } from '../watermark.js';
import { SqlFault } from './sql-fault.js';
import type { SqlReading, SqlValue } from './sql-row.js';

const PART_CHARACTERS = 64 << 20;

export interface Writing {
  readonly name: string;
  readonly origin: string;
  readonly segment: number;
  /** The column whose highest value is the mark; `null` without one. */
  readonly watermark: string | null;
  readonly order: DeliveryOrder;
}

export interface Written {
  readonly entries: Manifest;
  readonly rows: number;
  readonly mark: string | null;
  /** One for each row, only while they are few: of an incremental reading they tell whether anything is new. */
  readonly digests: ReadonlySet<string>;
}

const DIGESTS = 100_000;

/** Writes the rows as NDJSON, one object a line, in parts of at most 64 MB, each kept in the archive before the next begins. */
export const writeParts = async (writing: Writing, { columns, batches }: SqlReading): Promise<Written> => {
  refuseDoubled(columns);
  const at = writing.watermark === null ? -1 : columnOf(columns, writing.watermark);
  const entries: Manifest = [];
  const digests = new Set<string>();
  let [rows, mark]: [number, string | null] = [0, null];
  let part = new Part(writing, 1);
  for await (const batch of batches()) {
    const lines = batch.map((values) => lineOf(columns, values));
    for (const [index, values] of batch.entries()) {
      mark = at < 0 ? null : higherMark(mark, markOf(values[at], writing.watermark ?? ''));
      if (digests.size < DIGESTS) digests.add(digestOf(lines[index] ?? ''));
    }
    await part.add(lines);
    rows += batch.length;
    writing.order.onStep({ files: entries.length, rows });
    if (!part.isFull) continue;
    entries.push(await part.keep());
    part = new Part(writing, entries.length + 1);
  }
  if (rows === 0 || !part.isEmpty) entries.push(await part.keep());
  return { entries, rows, mark, digests };
};

const refuseDoubled = (columns: readonly string[]): void => {
  const doubled = columns.find((column, index) => columns.indexOf(column) !== index);
  if (doubled !== undefined) throw new SqlFault(`query 给出了两个名为 ${doubled} 的列，无法分辨。请用 AS 为它们取不同的名字。`);
};

const columnOf = (columns: readonly string[], watermark: string): number => {
  const at = columns.indexOf(watermark.replace(/^\//u, ''));
  if (at < 0) throw new SqlFault(`query 的结果中没有水位列 ${watermark}。结果中的列：${columns.join('、')}。请在 query 中选出它，或更正 incremental.watermark。`);
  return at;
};

const markOf = (value: SqlValue | undefined, watermark: string): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new SqlFault(`有一行的水位列 ${watermark} 为空，无法知道读到了哪里，整次读取未采用。请在数据库中补全，或换一个不会为空的列。`);
};

const lineOf = (columns: readonly string[], values: readonly SqlValue[]): string => JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])));

/** One file under way; nothing is open between two additions. */
class Part {
  #characters = 0;
  readonly #path: string;
  readonly #file: string;

  constructor(
    private readonly writing: Writing,
    number: number,
  ) {
    this.#file = `part-${String(number).padStart(5, '0')}.ndjson`;
    this.#path = join(writing.order.workFolder, this.#file);
  }

  get isFull(): boolean {
    return this.#characters >= PART_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.#characters === 0;
  }

  async add(lines: readonly string[]): Promise<void> {
    const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
    const file = await open(this.#path, 'a', 0o600);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    this.#characters += text.length;
  }

  async keep(): Promise<Manifest[number]> {
    const { name, origin, segment, order } = this.writing;
    if (this.isEmpty) await this.add([]);
    const { sha256, size } = await order.archive.keepFile(this.#path, order.workFolder);
    await rm(this.#path);
    return { source: origin, path: segmentPath(name, segment, this.#file), sha256, size };
  }
}
